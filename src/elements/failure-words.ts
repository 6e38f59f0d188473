import type { Reason } from '../offer/reason.ts';
import { strings } from './strings.ts';

const WORDS: { readonly [reason in Reason]?: string } = {
  offline: strings.offline,
  'too-many-requests': strings.slowDown,
  'flow-expired': strings.lapsed,
  'invalid-request': strings.lapsed,
  'signature-required': strings.lapsed,
  'already-used': strings.lapsed,
};

/** What a shopper is told when a call failed. */
export function failureWords(reason: Reason): string {
  return WORDS[reason] ?? strings.failed;
}

/** Whether trying again can help. */
export function isPassing(reason: Reason): boolean {
  return failureWords(reason) !== strings.lapsed;
}
