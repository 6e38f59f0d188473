import { type Fields, record, text } from '../../../offer/json.ts';
import type { Reason } from '../../../offer/reason.ts';
import type { VendorReply } from '../../calling/vendor-client.ts';
import { VendorUnavailable } from '../../fault.ts';
import { Silence } from './silence.ts';

/**
 * The body of an answer that has one. Every call of a flow has the same failures (contract, "Answers").
 *
 * @throws {Silence} where there is nothing to show: an everyday answer (gotcha 2).
 * @throws {VendorUnavailable} where the answer makes no sense.
 */
export function readReply({ status, json }: VendorReply): Fields {
  if (status === 202 || status === 204) throw new Silence('no-offer');
  const body = record(json);
  if (status >= 200 && status <= 299 && body) return body;
  const reason = reasonOf(status, codeOf(body));
  throw reason ? new Silence(reason) : new VendorUnavailable();
}

function reasonOf(status: number, code: string | undefined): Reason | undefined {
  switch (status) {
    case 400:
      return 'refused-by-vendor';
    case 403:
      return code === undefined || code === 'site_blocked' ? 'site-blocked' : 'refused-by-vendor';
    case 404:
      return 'integration-unknown';
    case 410:
      return 'flow-expired';
    case 422:
      // Two meanings, and one of them is told by the absence of a code (gotcha 3).
      if (code === undefined) return 'placement-unknown';
      return code === 'placement_disabled' ? 'placement-disabled' : 'refused-by-vendor';
    default:
      return undefined;
  }
}

/** The first code in `errors`. The other form, one text under `error`, has none. */
function codeOf(body: Fields | undefined): string | undefined {
  const errors = body?.['errors'];
  if (!Array.isArray(errors)) return undefined;
  return errors.map((error) => text(record(error)?.['code'])).find((code) => code !== undefined);
}
