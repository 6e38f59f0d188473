import type { FieldError, Problem } from '../offer/offer-answer.ts';
import { present } from '../offer/present.ts';
import type { Reason } from '../offer/reason.ts';

interface Row {
  status: number;
  /** The status in words (RFC 9110, section 15): with the type `about:blank` a title says no more (RFC 9457, section 4.2.1). */
  title: string;
  reason: Reason;
}

/** Every way a request can end without an answer. The only place where a fault becomes a status. */
const FAULTS = {
  'missing-field': { status: 400, title: 'Bad Request', reason: 'missing-field' },
  'invalid-request': { status: 400, title: 'Bad Request', reason: 'invalid-request' },
  'flow-expired': { status: 400, title: 'Bad Request', reason: 'flow-expired' },
  'signature-required': { status: 401, title: 'Unauthorized', reason: 'signature-required' },
  'origin-not-allowed': { status: 403, title: 'Forbidden', reason: 'origin-not-allowed' },
  'unknown-path': { status: 404, title: 'Not Found', reason: 'invalid-request' },
  'wrong-method': { status: 405, title: 'Method Not Allowed', reason: 'invalid-request' },
  // It has been begun, by this page or another, and nobody knows yet how it ends.
  'already-used': { status: 409, title: 'Conflict', reason: 'already-used' },
  'too-large': { status: 413, title: 'Content Too Large', reason: 'too-large' },
  'wrong-content': { status: 415, title: 'Unsupported Media Type', reason: 'invalid-request' },
  'too-many-requests': { status: 429, title: 'Too Many Requests', reason: 'too-many-requests' },
  // A mistake of ours. To the page it is as if the vendor could not be asked.
  unexpected: { status: 500, title: 'Internal Server Error', reason: 'vendor-unavailable' },
  'vendor-unavailable': { status: 502, title: 'Bad Gateway', reason: 'vendor-unavailable' },
  // More than this instance can do at once. The page may ask again, another instance perhaps.
  overloaded: { status: 503, title: 'Service Unavailable', reason: 'vendor-unavailable' },
  timeout: { status: 504, title: 'Gateway Timeout', reason: 'timeout' },
} as const satisfies Record<string, Row>;

export type FaultKind = keyof typeof FAULTS;

/** The problem document of a fault (RFC 9457). */
export function describeFault(kind: FaultKind, requestId: string, errors: FieldError[] = []): Problem {
  const { status, title, reason } = FAULTS[kind];
  return present<Problem>({
    type: 'about:blank',
    title,
    status,
    reason,
    requestId,
    errors: errors.length > 0 ? errors : undefined,
  });
}
