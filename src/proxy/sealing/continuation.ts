import * as v from 'valibot';
import { InvalidRequest } from '../fault.ts';
import { CONTINUATION_LIFETIME } from '../limits.ts';
import type { Sealer } from './seal.ts';

const continuation = v.object({
  provider: v.string(),
  /** The shop's: another shop's page can do nothing with it. */
  origin: v.string(),
  /** Where in the shop the offers stand. */
  place: v.string(),
  order: v.exactOptional(v.string()),
  /** Of our words around the offers. */
  language: v.exactOptional(v.string()),
  /** The vendor's own. */
  state: v.record(v.string(), v.unknown()),
});

/** How a page goes on from an offer: everything the proxy would otherwise have to remember. */
export type Continuation = v.InferOutput<typeof continuation>;

export function sealContinuation(claims: Continuation, sealer: Sealer): Promise<string> {
  return sealer.seal('continuation', claims, CONTINUATION_LIFETIME);
}

/** @throws {InvalidRequest} when it is none of ours, was made for another shop, or has lapsed. */
export async function openContinuation(token: string, origin: string, sealer: Sealer): Promise<Continuation> {
  const result = v.safeParse(continuation, await sealer.open('continuation', token));
  if (!result.success || result.output.origin !== origin) throw wrongContinuation();
  return result.output;
}

export function wrongContinuation(): InvalidRequest {
  return new InvalidRequest([
    { field: 'continuation', expected: 'one that came with an offer, in the last two hours' },
  ]);
}
