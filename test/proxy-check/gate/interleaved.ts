import { setTimeout as pause } from 'node:timers/promises';
import { REFERRAL_OFFER, SHOP } from '../../proxy/helpers/proxy.ts';
import { startVendor } from '../../proxy/helpers/vendor.ts';
import type { Finding } from '../../scorecard/finding.ts';
import { inWorld, type World } from '../helpers/world.ts';
import type { Bench, Rows } from '../row.ts';

export const interleavedRows: Rows = {
  C15: {
    title: 'answers to others, interleaved, with caches and ETags',
    goal: '0 mixed; no-store on 100 %',
    run: (bench) => inWorld(bench, (world) => interleaved(world, bench)),
  },
};

/** Requests under way at once. */
const LANES = 50;

const CACHES = [
  {},
  { 'if-none-match': '*' },
  { 'if-modified-since': 'Fri, 31 Dec 2027 23:59:59 GMT' },
  { 'cache-control': 'only-if-cached' },
  { range: 'bytes=0-0' },
];

async function interleaved(world: World, { scaled }: Bench): Promise<Finding> {
  // A vendor that repeats whom it was asked for, sooner or later, and says that all may keep it.
  const vendor = await startVendor(async (response, request) => {
    let text = '';
    for await (const chunk of request.setEncoding('utf8')) text += chunk;
    const { customer } = JSON.parse(text);
    await pause(Math.random() * 20);
    const headers = { 'content-type': 'application/json', 'cache-control': 'public, max-age=600', etag: '"one"' };
    const url = 'https://demo.mention-me.com/1';
    response.writeHead(200, headers).end(JSON.stringify({ url, headline: customer.emailAddress }));
  });
  const url = await world.server({ MENTION_ME_BASE_URL: vendor.baseUrl });
  const tries = scaled(10_000);
  let next = 0;
  let mixed = 0;
  let kept = 0;
  let lost = 0;
  const lane = async () => {
    while (next < tries) {
      const index = next++;
      const email = `shopper-${index}@example.com`;
      const asked = await fetch(url + REFERRAL_OFFER, {
        method: 'POST',
        headers: { origin: SHOP, 'content-type': 'text/plain', ...CACHES[index % CACHES.length] },
        body: JSON.stringify({
          customer: { email, firstName: 'A', lastName: 'B' },
          order: { id: `${index}`, total: '1', currency: 'GBP' },
        }),
      }).catch(() => undefined);
      // A connection that was kept may be closed just then, and no answer is no other's answer.
      if (!asked) {
        lost += 1;
        continue;
      }
      const { headers, status } = asked;
      const { offer } = await asked.json();
      if (status !== 200 || offer?.headline !== email) mixed += 1;
      if (headers.get('cache-control') !== 'no-store' || headers.has('etag') || headers.has('age')) kept += 1;
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  await vendor.close();
  return {
    reached: `${tries - lost} answers, ${mixed} mixed, ${kept} not no-store`,
    holds: mixed === 0 && kept === 0 && lost <= tries / 100,
  };
}
