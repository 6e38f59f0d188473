import type { Finding } from '../../scorecard/finding.ts';
import { goodToken } from '../helpers/bad-tokens.ts';
import { actReceipt, acts, doors } from '../helpers/doors.ts';
import { milliseconds, quantile } from '../helpers/figures.ts';
import { inWorld, pageRequest, type World } from '../helpers/world.ts';
import type { Bench, Rows } from '../row.ts';

export const strangerRows: Rows = {
  C6: {
    title: 'enrolling other people',
    goal: '0 enrolled; known and unknown alike, medians within 5 ms',
    run: (bench) => inWorld(bench, (world) => strangers(world, bench)),
  },
};

const [invitations = '', enrolments = '', coupon = ''] = acts.map(({ path }) => path);

async function strangers(world: World, { scaled }: Bench): Promise<Finding> {
  const proxy = await world.handler({ OFFERS_REQUIRE_SIGNED: 'true' });
  const ask = (path: string, body: object) => proxy.fetch(pageRequest(path, JSON.stringify(body)));
  const tries = scaled(1_000);
  let accepted = 0;
  for (let index = 0; index < tries; index++) {
    const customer = {
      email: `stranger-${index}@elsewhere.example`,
      phone: `+4477009${String(index).padStart(5, '0')}`,
    };
    for (const { path, body } of doors.filter(({ path }) => !/next-offer|events/.test(path))) {
      // With no token, and with what an offer without one has given.
      const { status } = await ask(path, { ...(await body()), customer });
      if (status !== 401) accepted += 1;
    }
    // With another's token, and with another's receipt: the signed customer counts, and the page's is passed over.
    const token = await goodToken(Date.now());
    await ask(doors[0]?.path ?? '', { token, customer });
    const signed = { email: 'rowan.ash@example.com', phone: '+447700900123' };
    await ask(enrolments, { receipt: await actReceipt('enrol', signed), customer });
    accepted += world.sandbox.log.filter((call) => isStranger(JSON.stringify(call))).length;
    world.sandbox.clearLog();
  }
  const written = (await proxy.seen()).printed.filter(isStranger).length;

  // The same token, and the same receipt, twice.
  world.sandbox.clearLog();
  const token = await goodToken(Date.now());
  const receipts = {
    invite: await actReceipt('invite', { phone: '+447700900123' }),
    enrol: await actReceipt('enrol', { phone: '+447700900123' }),
  };
  for (let time = 0; time < 2; time++) {
    await ask(coupon, { token });
    await ask(enrolments, { receipt: receipts.enrol });
    await ask(invitations, { receipt: receipts.invite, friends: [{ identifier: 'ivy.moss@example.com' }] });
  }
  const calls = world.sandbox.log.length;

  const { alike, difference } = await compare(ask, scaled(1_000));
  return {
    reached: `${tries} strangers, ${accepted} enrolled; three things done twice, ${calls} vendor calls; ${alike ? 'alike' : 'not alike'}, medians ${milliseconds(difference)} apart`,
    holds: accepted + written === 0 && calls === 3 && alike && difference <= 5,
  };
}

function isStranger(text: string): boolean {
  return /elsewhere\.example|77009\d{5}/.test(text.replaceAll('447700900123', ''));
}

/** Somebody the vendors know, and somebody they do not, in turn. */
async function compare(ask: (path: string, body: object) => Promise<Response>, runs: number) {
  const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
  const answers = new Set<string>();
  for (let run = 0; run < runs; run++) {
    for (const [who, email] of [
      ['known', 'rowan.ash@example.com'],
      ['unknown', `nobody-${run}@example.com`],
    ] as const) {
      const body = { receipt: await actReceipt('enrol'), customer: { email } };
      const start = performance.now();
      const response = await ask(enrolments, body);
      times[who].push(performance.now() - start);
      const { requestId: _, ...problem } = await response.json();
      const { 'x-request-id': __, ratelimit: ___, ...headers } = Object.fromEntries(response.headers);
      answers.add(JSON.stringify([response.status, problem, headers]));
    }
  }
  return {
    alike: answers.size === 1,
    difference: Math.abs(quantile(times.known, 0.5) - quantile(times.unknown, 0.5)),
  };
}
