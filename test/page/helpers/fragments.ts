import assert from 'node:assert/strict';
import { SignJWT } from 'jose';
import type { FragmentNote, OfferTag } from '../../../src/offer/fragment.ts';
import { NOTE_TYPE } from '../../../src/offer/fragment.ts';
import { type Shop, SIGNING_SECRET } from './shop.ts';

let orders = 0;

/** An order that never was before. */
export function newOrder() {
  orders += 1;
  return { id: `DRAWN-${orders}`, total: '46.50', currency: 'GBP' };
}

export interface Wanted {
  element?: OfferTag;
  order?: { id: string; total: string; currency: string };
  /** Of the shopper; a scenario of the sandbox may stand before the sign. */
  email?: string;
  /** What else is asked of the route. */
  more?: object;
}

/** What a shop's server puts into its page: signed by it, drawn by the proxy. */
export async function drawn(shop: Shop, wanted: Wanted = {}): Promise<string> {
  const { element = 'referral-offer', order = newOrder(), email = 'offer-success-full@sandbox.example', more } = wanted;
  const token = await new SignJWT({ order, customer: { email, phone: '+44 7700 900123' } })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuedAt()
    .setExpirationTime('10m')
    .sign(new TextEncoder().encode(SIGNING_SECRET));
  const response = await fetch(`${shop.origin}/offers/v1/fragment`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ element, token, origin: shop.origin, ...more }),
  });
  assert.equal(response.status, 200);
  return response.text();
}

/** The same fragment with something else in its note. */
export function withNote(fragment: string, change: (note: FragmentNote) => object): string {
  const [before = '', rest = ''] = fragment.split(`<script type="${NOTE_TYPE}">`);
  const [json = '', after = ''] = rest.split('</script>');
  return `${before}<script type="${NOTE_TYPE}">${JSON.stringify(change(JSON.parse(json)))}</script>${after}`;
}

/** An order page with a fragment in it, and what follows. The script may come before the fragment, after it, or not at all. */
export function drawnPage(fragment: string, { head = '', foot = '', style = '' } = {}): string {
  return `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8">
    <title>Order confirmed</title>
    ${style ? `<style>${style}</style>` : ''}
    ${head}
  </head>
  <body>
    <h1>Thank you</h1>
    ${fragment}
    <h2 id="next">What happens now</h2>
    <p>We weigh and pack your tea.</p>
    ${foot}
  </body>
</html>`;
}
