import { record } from '../../../offer/json.ts';
import type { VendorClient, VendorReply } from '../../calling/vendor-client.ts';
import { VendorNotReached, VendorTimeout, VendorUnavailable } from '../../fault.ts';
import { WRITE_PATIENCE } from '../../limits.ts';
import { AnswerLost } from './answer-lost.ts';
import type { Credentials, Headers } from './credentials.ts';
import { listOf, numberOf, REQUEST_ID_HEADER } from './wire.ts';

/** A call that changes something, and has no key that says "the same again" (gotcha 11). */
export interface Act {
  url: URL;
  json: unknown;
}

export interface Means {
  client: VendorClient;
  credentials: Credentials;
}

/**
 * Does it, at most once. The second call, after the vendor no longer took our token, is none: the first did nothing.
 *
 * @throws {AnswerLost} when it may have been done, and nobody can know.
 * @throws {VendorUnavailable} when it is certain that nothing was done.
 */
export async function call(act: Act, { client, credentials }: Means): Promise<VendorReply> {
  const headers = await credentials.headers(client);
  const reply = await send(act, headers, client);
  if (!isRefusedAccess(reply)) return reply;
  const others = await credentials.instead?.(headers, client);
  if (!others) throw new VendorUnavailable();
  const secondReply = await send(act, others, client);
  if (isRefusedAccess(secondReply)) throw new VendorUnavailable();
  return secondReply;
}

async function send({ url, json }: Act, headers: Headers, client: VendorClient): Promise<VendorReply> {
  try {
    return await client.send({
      method: 'POST',
      url,
      json,
      headers,
      patience: WRITE_PATIENCE,
      requestIdHeader: REQUEST_ID_HEADER,
    });
  } catch (error) {
    if (error instanceof VendorNotReached) throw error;
    if (error instanceof VendorTimeout) throw new AnswerLost('timeout', error);
    if (error instanceof VendorUnavailable) throw new AnswerLost('vendor-unavailable', error);
    throw error;
  }
}

/**
 * Either call is refused so, by status or by the code of its request level. Not where the answer goes on to speak of
 * what was done, whatever it says there: then something may have been.
 */
function isRefusedAccess({ status, json }: VendorReply): boolean {
  const body = record(json);
  const response = record(body?.['response']);
  const code = numberOf(record(response?.['status'])?.['code']);
  const speaksOfMore = listOf(response?.['customers']).length > 0 || listOf(body?.['sideEffects']).length > 0;
  return (code ?? status) === 401 && !speaksOfMore;
}
