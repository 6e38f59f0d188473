import * as v from 'valibot';

/** What is wrong with a field, as `field expectation`. `whole` names what the fields are part of. Never says what came. */
export function describeIssue(issue: v.BaseIssue<unknown>, whole: string): string {
  return `${v.getDotPath(issue) ?? whole} ${expectation(issue)}`;
}

// Valibot tells a missing and an unknown key apart only by what it expected.
function expectation({ type, expected, received, message }: v.BaseIssue<unknown>): string {
  if (type !== 'strict_object') return message;
  if (expected === 'never') return 'is not a field of this call';
  return received === 'undefined' ? 'is required' : message;
}
