import { randomInt } from 'node:crypto';
import { createOfferProxy, SettingsError } from '../../../src/proxy/index.ts';
import { createTokenReader } from '../../../src/proxy/signed-purchase.ts';
import { REFERRAL_OFFER, SIGNING_SECRET, settings } from '../../proxy/helpers/proxy.ts';
import { badTokens, goodToken } from '../helpers/bad-tokens.ts';
import { likeness } from '../helpers/figures.ts';
import { inWorld, pageRequest, type World } from '../helpers/world.ts';
import type { Bench, Finding, Rows } from '../row.ts';

export const tokenRows: Rows = {
  C5: {
    title: 'bad tokens, weak keys, time that tells',
    goal: '0 accepted, no start with a weak key, p over 0.01',
    run: (bench) => inWorld((world) => tokens(world, bench)),
  },
};

const COUPON = '/offers/v1/coupon-redemptions';
const WEAK = ['x', 'secret', 'x'.repeat(31), 'ä'.repeat(15), `${'x'.repeat(31)} `, ' '.repeat(40)];

async function tokens(world: World, { scaled }: Bench): Promise<Finding> {
  const now = Date.now();
  const proxy = world.handler();
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
  const weak = WEAK.filter(starts);
  const p = await tellingTime(scaled(10_000));
  return {
    reached: `${bad.length} on two routes, accepted: ${accepted.join(', ') || 0}, ${calls} vendor calls; ${weak.length} of ${WEAK.length} weak keys started; p ${p.toFixed(3)}`,
    holds: accepted.length === 0 && calls === 0 && good.status === 200 && weak.length === 0 && p > 0.01,
  };
}

function starts(secret: string): boolean {
  try {
    createOfferProxy(settings({ OFFERS_SIGNING_SECRET: secret, OFFERS_REQUIRE_SIGNED: 'true' }));
    return true;
  } catch (error) {
    if (error instanceof SettingsError) return false;
    throw error;
  }
}

/**
 * How likely it takes as long to refuse a mark that is wrong from its first letter on as one that is wrong in its last. One
 * lot in a hundred looks unlikely by chance: a second one then decides.
 */
async function tellingTime(runs: number): Promise<number> {
  const first = await likenessOfTimes(runs);
  return first > 0.01 ? first : likenessOfTimes(runs);
}

async function likenessOfTimes(runs: number): Promise<number> {
  const read = createTokenReader(SIGNING_SECRET, Date.now);
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
