/**
 * The scenario that a customer asks for, such as `referrals-older+slow-2000`: by an e-mail before `@sandbox.example`, or
 * by any other identifier after `SANDBOX-`.
 */
export function readWanted(identifiers: readonly (string | undefined)[]): string | undefined {
  const [wanted] = identifiers.flatMap((identifier = '') => {
    const [, localPart, words] = /^(.+)@sandbox\.example$|^SANDBOX-(.+)$/i.exec(identifier) ?? [];
    return localPart ?? words ?? [];
  });
  return wanted;
}
