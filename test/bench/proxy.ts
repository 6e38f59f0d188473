/**
 * `npm run bench:proxy`: what an offer costs on Node. The proxy as it is built, one process, before a vendor that answers
 * at once; beside it, in turn and under the same load, what else could stand there: nginx that only passes on, and a bare
 * Hono that only passes on, over undici's `Pool` and over the global `fetch`. Needs Linux and the build; nginx is left
 * out where there is none. Ratios are of figures of the same round.
 *
 *     npm run bench:proxy -- --rounds=2 --seconds=3
 */
import { parseArgs } from 'node:util';
import { quantile } from '../proxy-check/helpers/figures.ts';
import { costOf, put, startForwarder, startNginx, startProxy, startVendor, type Target } from './proxy/processes.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '10' },
    /** Node options for the proxy's process, such as --cpu-prof. */
    node: { type: 'string', default: '' },
    only: { type: 'string' },
  },
});

const CONNECTIONS = 32;

/** Answers before the first that counts: code that has run so often is compiled. */
const WARM_UP = 5_000;

const SHOP = 'https://shop.larkspur.example';
const ITEMS = 'a tin of Evening Harbour, a strainer, two cups. '.repeat(8);
const ASKED = {
  path: '/offers/v1/referral-offer',
  headers: { origin: SHOP, 'content-type': 'text/plain;charset=UTF-8', 'user-agent': 'Mozilla/5.0 (bench)' },
  // One kilobyte, as in the floors.
  body: JSON.stringify({
    customer: { email: 'rowan.ash@example.com', firstName: 'Rowan', lastName: 'Ash', customField: ITEMS },
    order: { id: 'LKS-10482', total: '46.50', currency: 'GBP', date: '2026-03-01T10:00:00Z', items: '4' },
    address: { line1: '1 Harbour Street', city: 'Whitby', postcode: 'YO21 3PU', country: 'GB' },
    locale: 'en-GB',
  }).padEnd(1_000),
};

interface Round {
  /** Offers a second, as many as can be had. */
  rate: number;
  /** Microseconds of the processor for one. */
  processor: number;
  /** Milliseconds, at half of what the slower of two could do. */
  median: number;
  p99: number;
  /** Megabytes, after it. */
  memory: number;
}

const vendor = await startVendor();
const targets = new Map<string, Target>();
const add = (name: string, target: Target | undefined) => target && targets.set(name, target);
add(
  'offer-proxy',
  await startProxy(
    {
      PORT: '0',
      OFFERS_ALLOWED_ORIGINS: SHOP,
      OFFERS_SECRET: 'a-sealing-secret-for-the-bench-only-01',
      OFFERS_RATE_LIMIT: '10000000/1m',
      MENTION_ME_BASE_URL: vendor.url,
      MENTION_ME_PARTNER_CODE: 'BENCH',
    },
    values.node.split(' ').filter(Boolean),
  ),
);
if (!values.only) {
  add('Hono over Pool', await startForwarder(vendor.url, 'pool'));
  add('Hono over fetch', await startForwarder(vendor.url, 'fetch'));
  const nginx = await startNginx(vendor.url);
  if (!nginx) process.stdout.write('There is no nginx here: left out.\n');
  add('nginx', nginx);
}

const rounds = new Map<string, Round[]>();
try {
  for (const { url } of targets.values()) {
    await put({ ...ASKED, url, connections: CONNECTIONS, seconds: 60, most: WARM_UP });
  }
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const [name, target] of targets) rounds.set(name, [...(rounds.get(name) ?? []), await measure(name, target)]);
  }
} finally {
  for (const { process } of targets.values()) process.kill('SIGTERM');
  vendor.process.kill();
}
print();

async function measure(name: string, target: Target): Promise<Round> {
  const before = costOf(target);
  const seconds = Number(values.seconds);
  const { good, bad } = await put({ ...ASKED, url: target.url, connections: CONNECTIONS, seconds });
  const { processor } = costOf(target);
  if (bad > 0) throw new Error(`${name}: ${bad} of ${good + bad} answers were no offers.`);
  const rate = good / seconds;
  const { median, p99 } = await put({ ...ASKED, url: target.url, connections: CONNECTIONS, seconds, rate: rate / 2 });
  const cost = ((processor - before.processor) / good) * 1_000_000;
  return { rate, processor: cost, median, p99, memory: costOf(target).memory / 1024 / 1024 };
}

function print(): void {
  const line = (cells: (string | number)[]) =>
    process.stdout.write(
      `${cells
        .map((cell, i) =>
          String(cell)
            .padStart(i === 0 ? 0 : 14)
            .padEnd(16),
        )
        .join('')}\n`,
    );
  line(['', 'offers/s', 'CPU µs each', 'p50 ms, half', 'p99 ms, half', 'memory MB']);
  for (const [name, found] of rounds) {
    const of = (key: keyof Round, digits: number) =>
      spread(
        found.map((round) => round[key]),
        digits,
      );
    line([name, of('rate', 0), of('processor', 0), of('median', 1), of('p99', 1), of('memory', 0)]);
  }
  const own = rounds.get('offer-proxy') ?? [];
  process.stdout.write('\noffer-proxy compared, round by round\n');
  line(['', 'offers/s', 'CPU', 'p99 − p99, ms']);
  for (const [name, found] of rounds) {
    if (name === 'offer-proxy') continue;
    const each = (of: (ours: Round, theirs: Round) => number) =>
      own.flatMap((ours, i) => (found[i] ? [of(ours, found[i])] : []));
    line([
      name,
      spread(
        each((ours, theirs) => ours.rate / theirs.rate),
        2,
      ),
      spread(
        each((ours, theirs) => theirs.processor / ours.processor),
        2,
      ),
      spread(
        each((ours, theirs) => ours.p99 - theirs.p99),
        1,
      ),
    ]);
  }
}

/** The median, and from where to where. */
function spread(values: readonly number[], digits: number): string {
  // The smallest is the part of them that is just more than none.
  const at = (part: number) => quantile(values, part || Number.MIN_VALUE).toFixed(digits);
  return `${at(0.5)} (${at(0)}–${at(1)})`;
}
