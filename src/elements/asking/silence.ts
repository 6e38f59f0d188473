import type { Inquiry } from './inquiry.ts';
import type { Outcome } from './outcome.ts';

/** Why an element does not ask; `undefined` when it does, or shows its sample. */
export function silenceOf({ preview, mayAsk, address, missing, isOpen }: Inquiry): Outcome | undefined {
  if (preview) return undefined;
  if (!mayAsk) return { state: 'empty', reason: 'no-consent' };
  if (!address) return { state: 'empty', reason: 'invalid-request', fields: ['endpoint'] };
  if (isOpen) return { state: 'initial' };
  return missing.length > 0 ? { state: 'empty', reason: 'missing-field', fields: missing } : undefined;
}
