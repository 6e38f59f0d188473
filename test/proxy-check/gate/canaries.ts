import { SignJWT } from 'jose';
import type { Act } from '../../../src/proxy/sealing/receipt.ts';
import { sealReceipt } from '../../../src/proxy/sealing/receipt.ts';
import { createSealer } from '../../../src/proxy/sealing/seal.ts';
import { PROMOTION, REFERRAL } from '../../proxy/helpers/capillary.ts';
import { NEXT_OFFER, POST_PURCHASE_OFFER, REFERRAL_OFFER, SHOP } from '../../proxy/helpers/proxy.ts';
import type { Finding } from '../../scorecard/finding.ts';
import { FRIEND, HOME, hiddenIn, ORDER, PERSON, SECRETS, VENDOR_WORDS } from '../helpers/canaries.ts';
import { inWorld, pageRequest, type World } from '../helpers/world.ts';
import type { Bench, Rows } from '../row.ts';

export const canaryRows: Rows = {
  C12: { title: 'what vendors say beside their answer', goal: '0 passed on', run: asides },
  C13: {
    title: 'what a problem says, every vendor fault',
    goal: '0 stacks, vendor texts, e-mails',
    run: errors,
  },
  C14: {
    title: 'secrets and persons in logs, all faults',
    goal: '0 of all canaries in 9 forms',
    run: logs,
  },
};

/** Faults that end soon. */
const FAULTS = [
  '',
  'reset',
  'answer-lost',
  'truncated',
  'html',
  'empty',
  'not-json',
  'redirect',
  'rate-limited',
  'server-error',
  'huge',
];

const sealer = createSealer([SECRETS.OFFERS_SECRET], Date.now);
let occasions = 0;

function receipt(kind: Act['kind']): Promise<string> {
  occasions += 1;
  const offer =
    kind === 'invite'
      ? REFERRAL.CAPILLARY_CAMPAIGN_TOKEN
      : `${PROMOTION.CAPILLARY_PROGRAM_ID}/${PROMOTION.CAPILLARY_PROMOTION_ID}`;
  const act: Act = { kind, occasion: `canaries-${occasions}`, customer: { phone: PERSON.phone, email: PERSON.email } };
  return sealReceipt(
    { provider: 'capillary', view: `canaries-${occasions}`, origin: SHOP, act, vendor: { act: kind, offer } },
    sealer,
  );
}

function token(): Promise<string> {
  const iat = Math.floor(Date.now() / 1000);
  return new SignJWT({ customer: PERSON, order: ORDER, address: HOME, iat, exp: iat + 60 })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new TextEncoder().encode(SECRETS.OFFERS_SIGNING_SECRET));
}

interface Question {
  path: string;
  body: object;
}

/** All that a page of this shopper can ask. */
async function questions(world: World, continuation: string): Promise<Question[]> {
  occasions += 1;
  const order = { ...ORDER, id: `${ORDER.id}-${occasions}` };
  const purchase = { customer: PERSON, order, address: { ...HOME, country: 'GB' } };
  const event = { event: `${world.settings['UPTICK_BASE_URL']}/v1/x/events?eid=1` };
  const view = `canary-view-${occasions}`;
  const shown = await sealReceipt({ provider: 'uptick', view, origin: SHOP, vendor: event }, sealer);
  return [
    { path: REFERRAL_OFFER, body: purchase },
    { path: REFERRAL_OFFER, body: { token: await token() } },
    { path: REFERRAL_OFFER, body: { token: `${await token()}x`, ...purchase } },
    { path: REFERRAL_OFFER, body: { ...purchase, provider: 'capillary' } },
    { path: REFERRAL_OFFER, body: { ...purchase, provider: PERSON.email } },
    { path: REFERRAL_OFFER, body: { ...purchase, order: { ...order, total: PERSON.email, currency: PERSON.phone } } },
    { path: POST_PURCHASE_OFFER, body: purchase },
    { path: POST_PURCHASE_OFFER, body: { ...purchase, placement: PERSON.email, [PERSON.email]: PERSON.email } },
    { path: NEXT_OFFER, body: { continuation, answer: 'next' } },
    { path: NEXT_OFFER, body: { continuation: PERSON.email, answer: PERSON.email } },
    { path: '/offers/v1/events', body: { events: [{ id: view, type: 'shown', receipt: shown, at: Date.now() }] } },
    {
      path: '/offers/v1/events',
      body: { events: [{ id: PERSON.email, type: PERSON.email, receipt: PERSON.email, at: 1 }] },
    },
    { path: '/offers/v1/invitations', body: { receipt: await receipt('invite'), customer: PERSON, friends: [FRIEND] } },
    {
      path: '/offers/v1/invitations',
      body: { receipt: PERSON.email, customer: PERSON, friends: [{ identifier: 'no such', name: 7 }] },
    },
    { path: '/offers/v1/enrolments', body: { receipt: await receipt('enrol'), customer: PERSON } },
    { path: '/offers/v1/coupon-redemptions', body: purchase },
    { path: '/offers/v1/coupon-redemptions', body: { ...purchase, order: { ...order, coupon: 7 } } },
    { path: `/offers/v1/${PERSON.email}?email=${encodeURIComponent(PERSON.email)}`, body: purchase },
  ];
}

interface Heard {
  fault: string;
  path: string;
  status: number;
  /** Headers and body. */
  text: string;
}

interface Everything {
  heard: Heard[];
  printed: readonly string[];
  /** Canaries that vendors were told. */
  sent: number;
}

/** What all rows look at, by runtime: asked once, for it takes a while. */
const known = new Map<string, Promise<Everything>>();

function everything(bench: Bench): Promise<Everything> {
  const { name } = bench.runtime;
  const all = known.get(name) ?? inWorld(bench, askAll);
  known.set(name, all);
  return all;
}

/** Asks all there is to ask, under every fault. */
async function askAll(world: World): Promise<Everything> {
  const proxy = await world.handler(SECRETS, { ignoreVendorPauses: true });
  const heard: Heard[] = [];
  let continuation = 'none';
  const ask = async (fault: string, { path, body }: Question) => {
    const headers = { cookie: PERSON.email, referer: `https://x.example/${PERSON.email}`, 'user-agent': PERSON.email };
    const response = await proxy.fetch(pageRequest(path, JSON.stringify(body), headers));
    const text = await response.text();
    heard.push({ fault, path, status: response.status, text: JSON.stringify([...response.headers]) + text });
    return text;
  };
  for (const fault of FAULTS) {
    for (const { path, body } of await questions(world, continuation)) {
      for (const vendor of ['mention-me', 'uptick', 'capillary']) {
        if (fault) world.sandbox.next(vendor, { fault, times: 4 });
      }
      const text = await ask(fault, { path, body });
      continuation = /"continuation":"([^"]+)"/.exec(text)?.[1] ?? continuation;
      world.sandbox.clearNext();
    }
  }
  for (const status of [200, 201, 204, 400, 401, 403, 404, 410, 422, 500, 503]) {
    const headers = {
      'content-type': 'application/json',
      'x-canary': 'canary-vendor-header',
      'set-cookie': 'a=canary-vendor-header',
    };
    const words = { message: `canary-vendor-text ${PERSON.email}`, field: 'canary-vendor-field' };
    const body = status === 204 ? '' : { ...words, errors: [words], status: { ...words, success: false, code: 7 } };
    for (const question of await questions(world, continuation)) {
      for (const vendor of ['mention-me', 'uptick', 'capillary']) {
        world.sandbox.next(vendor, { answer: { status, headers, body }, times: 4 });
      }
      await ask(`custom ${status}`, question);
      world.sandbox.clearNext();
    }
  }
  const { printed } = await proxy.seen();
  return { heard, printed, sent: hiddenIn(JSON.stringify(world.sandbox.log)).length };
}

async function asides(bench: Bench): Promise<Finding> {
  const { heard } = await everything(bench);
  const passed = heard.filter(({ text }) => hiddenIn(text, VENDOR_WORDS).length > 0 || /set-cookie/i.test(text));
  const [first] = passed;
  return {
    reached: `${heard.length} answers, ${passed.length} with a vendor's own words${first ? `: ${first.fault} ${first.path}` : ''}`,
    holds: passed.length === 0,
  };
}

async function errors(bench: Bench): Promise<Finding> {
  const { heard: all } = await everything(bench);
  const heard = all.filter(({ status }) => status >= 400);
  const said = heard.filter(
    ({ text }) => hiddenIn(text).length > 0 || /\bat .+:\d+:\d+|node_modules|\.ts\b|Error:/.test(text),
  );
  const odd = heard.filter(({ text }) => !text.includes('application/problem+json') || !text.includes('"reason":'));
  const unexpected = heard.filter(({ status }) => status === 500);
  const [first] = [...said, ...odd, ...unexpected];
  return {
    reached: `${heard.length} problems, ${said.length} say too much, ${odd.length} no problem document, ${unexpected.length} unexpected${first ? `: ${first.fault} ${first.path}` : ''}`,
    holds: heard.length > 0 && said.length + odd.length + unexpected.length === 0,
  };
}

async function logs(bench: Bench): Promise<Finding> {
  const { heard, printed, sent } = await everything(bench);
  const found = printed.flatMap((line) => hiddenIn(line));
  return {
    reached: `${heard.length} requests, ${printed.length} lines, ${found.length} canaries${found[0] ? `: ${found[0]}` : ''}`,
    // Vendors have been told some: else there was nothing to find.
    holds: printed.length >= heard.length && found.length === 0 && sent > 0,
  };
}
