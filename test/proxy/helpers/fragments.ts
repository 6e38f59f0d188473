import { createHash } from 'node:crypto';
import { EncryptJWT, type JWTPayload, SignJWT } from 'jose';
import { renderFragment } from '../../../src/fragment/index.ts';
import { type FragmentNote, NOTE_TYPE } from '../../../src/offer/fragment.ts';
import type { OfferProxyRuntime } from '../../../src/proxy/index.ts';
import { post, ROWAN, SIGNING_SECRET, type TestProxy, testProxy } from './proxy.ts';

export const FRAGMENT = '/offers/v1/fragment';

/** A proxy that draws, and whose vendor answers as told. */
export function drawingProxy(
  others: Record<string, string> = {},
  vendorAnswer?: (request: Request) => Response | Promise<Response>,
  runtime: OfferProxyRuntime = {},
): TestProxy {
  const signing = { OFFERS_SIGNING_SECRET: SIGNING_SECRET, ...others };
  return testProxy(signing, vendorAnswer, { renderFragment, ...runtime });
}

/** What a shop's server asks; signed for Rowan's order unless the test says otherwise. */
export async function ask(proxy: Pick<TestProxy, 'fetch'>, wanted: object = {}): Promise<Response> {
  const body = { element: 'referral-offer', token: await signed(), ...wanted };
  return proxy.fetch(post(body, { origin: undefined, 'content-type': 'application/json' }, FRAGMENT));
}

/** A token as a shop's server makes it. */
export function signed(claims: JWTPayload = {}): Promise<string> {
  return new SignJWT({ ...ROWAN, ...claims })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuedAt()
    .setExpirationTime('10m')
    .sign(new TextEncoder().encode(SIGNING_SECRET));
}

/** The same, so that nothing in it can be read. */
export function encrypted(claims: JWTPayload = {}): Promise<string> {
  return new EncryptJWT({ ...ROWAN, ...claims })
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .setIssuedAt()
    .setExpirationTime('10m')
    .encrypt(new Uint8Array(createHash('sha256').update(SIGNING_SECRET).digest()));
}

/** The note that stands in a fragment. */
export function noteIn(html: string): FragmentNote {
  const [, json = ''] = html.split(`<script type="${NOTE_TYPE}">`);
  return JSON.parse(json.split('</script>')[0] ?? '');
}

/** What it draws; `undefined` when it leaves that to the element. */
export function drawingIn(html: string): string | undefined {
  return /<template shadowrootmode="open">(.*)<\/template>/s.exec(html)?.[1];
}
