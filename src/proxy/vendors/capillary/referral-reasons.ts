import type { InvitationReason } from '../../../offer/invitation.ts';

/** What a code of the first call means, at whichever level it stands; any other is `refused-by-vendor`. */
const REASONS: Readonly<Record<number, InvitationReason>> = {
  // The whole request.
  400: 'refused-by-vendor',
  401: 'vendor-unavailable',
  402: 'integration-unknown',
  404: 'integration-unknown',
  405: 'integration-unknown',
  406: 'integration-unknown',
  407: 'vendor-unavailable',
  408: 'integration-unknown',
  429: 'too-many-requests',
  500: 'refused-by-vendor',
  // The referrer.
  1012: 'customer-unknown',
  1202: 'integration-unknown',
  1203: 'integration-unknown',
  // May not be eligible, or does not take part.
  1204: 'refused-by-vendor',
  1205: 'refused-by-vendor',
  1222: 'vendor-unavailable',
  // The friend, or the referrer.
  1206: 'type-unsupported',
  1701: 'identifier-invalid',
};

export function referralReason(code: number | undefined): InvitationReason | undefined {
  return code !== undefined && Object.hasOwn(REASONS, code) ? REASONS[code] : undefined;
}
