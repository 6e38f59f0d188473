import { randomInt } from 'node:crypto';
import { createTokenReader } from '../../../src/proxy/gate/signed-purchase.ts';
import { REFERRAL_OFFER, SIGNING_SECRET } from '../../proxy/helpers/proxy.ts';
import type { Finding } from '../../scorecard/finding.ts';
import { badTokens, goodToken } from '../helpers/bad-tokens.ts';
import { likeness } from '../helpers/figures.ts';
import { inWorld, pageRequest, starts, type World } from '../helpers/world.ts';
import type { Bench, Rows } from '../row.ts';

export const tokenRows: Rows = {
  C5: {
    title: 'bad tokens, weak keys, time that tells',
    goal: '0 accepted, no start with a weak key, p over 0.01',
    run: (bench) => inWorld(bench, (world) => tokens(world, bench)),
  },
};

const COUPON = '/offers/v1/coupon-redemptions';
const WEAK = ['x', 'secret', 'x'.repeat(31), 'ä'.repeat(15), `${'x'.repeat(31)} `, ' '.repeat(40)];

async function tokens(world: World, { scaled }: Bench): Promise<Finding> {
  const now = Date.now();
  const proxy = await world.handler();
  const bad = await badTokens(now);
  const accepted: string[] = [];
  for (const [name, token] of bad) {
    for (const path of [REFERRAL_OFFER, COUPON]) {
      const { status } = await proxy.fetch(pageRequest(path, JSON.stringify({ token })));
      if (status !== 401) accepted.push(`${name} (${status})`);
    }
  }
  const calls = world.sandbox.log.length;
  // Else the others would prove nothing.
  const good = await proxy.fetch(pageRequest(REFERRAL_OFFER, JSON.stringify({ token: await goodToken(now) })));
  const weak: string[] = [];
  for (const secret of WEAK) {
    const started = await starts(world, { OFFERS_SIGNING_SECRET: secret, OFFERS_REQUIRE_SIGNED: 'true' });
    if (started) weak.push(secret);
  }
  const p = await tellingTime(await readerIn(world), scaled(10_000));
  return {
    reached: `${bad.length} on two routes, accepted: ${accepted.join(', ') || 0}, ${calls} vendor calls; ${weak.length} of ${WEAK.length} weak keys started; p ${p.toFixed(3)}`,
    holds: accepted.length === 0 && calls === 0 && good.status === 200 && weak.length === 0 && p > 0.01,
  };
}

/** What looks at a token. In workerd no clock moves while nothing comes in: there it is looked at from without. */
async function readerIn({ runtime, settings }: World): Promise<(token: string) => Promise<unknown>> {
  if (runtime.name === 'node') return createTokenReader(SIGNING_SECRET, Date.now);
  const proxy = await runtime.open(settings, { aside: true });
  return async (token) => (await proxy.fetch(pageRequest(REFERRAL_OFFER, JSON.stringify({ token })))).arrayBuffer();
}

/**
 * How likely it takes as long to refuse a mark that is wrong from its first letter on as one that is wrong in its last. One
 * lot in a hundred looks unlikely by chance: a second one then decides.
 */
async function tellingTime(read: (token: string) => Promise<unknown>, runs: number): Promise<number> {
  const first = await likenessOfTimes(read, runs);
  return first > 0.01 ? first : likenessOfTimes(read, runs);
}

async function likenessOfTimes(read: (token: string) => Promise<unknown>, runs: number): Promise<number> {
  const token = await goodToken(Date.now());
  const start = token.lastIndexOf('.') + 1;
  // The last letter but one: the last has bits that mean nothing.
  const early = replaced(token, start);
  const late = replaced(token, token.length - 2);
  const times: Record<'early' | 'late', number[]> = { early: [], late: [] };
  for (let run = 0; run < 2 * runs + 200; run++) {
    const which = randomInt(2) === 0 ? 'early' : 'late';
    const before = process.hrtime.bigint();
    await read(which === 'early' ? early : late).catch(() => {});
    const duration = Number(process.hrtime.bigint() - before);
    if (run >= 200) times[which].push(duration);
  }
  return likeness(times.early, times.late);
}

function replaced(token: string, index: number): string {
  return token.slice(0, index) + (token[index] === 'A' ? 'B' : 'A') + token.slice(index + 1);
}
