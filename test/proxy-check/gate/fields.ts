import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Finding } from '../../scorecard/finding.ts';
import { hiddenIn } from '../helpers/canaries.ts';
import { acts, doors, purchase } from '../helpers/doors.ts';
import { inWorld, pageRequest, type World } from '../helpers/world.ts';
import type { Rows } from '../row.ts';

export const fieldRows: Rows = {
  C10: { title: 'line ends in every field', goal: '0 extra headers', run: (bench) => inWorld(bench, lineEnds) },
  C11: {
    title: 'redirects and ids that lead elsewhere',
    goal: '0 connections off the list',
    run: (bench) => inWorld(bench, elsewhere),
  },
  C17: {
    title: 'fields nobody asked for, at every level',
    goal: '0 reach a vendor',
    run: (bench) => inWorld(bench, extraFields),
  },
};

const OURS = [
  ...[
    'access-control-allow-origin',
    'access-control-expose-headers',
    'cache-control',
    'content-type',
    'ratelimit',
    'allow',
  ],
  ...['ratelimit-policy', 'retry-after', 'vary', 'x-content-type-options', 'x-request-id'],
];
const ENDS = [
  '\r\nX-Canary: 1',
  '\nX-Canary: 1',
  '\rX-Canary: 1',
  '%0d%0aX-Canary: 1',
  '\u560a\u560dX-Canary: 1',
  '\u2028X-Canary: 1',
  '\0X-Canary: 1',
];

/** The same value with this behind every text in it. */
function withEverywhere(value: unknown, end: string): unknown {
  if (typeof value === 'string') return value + end;
  if (Array.isArray(value)) return value.map((item) => withEverywhere(item, end));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withEverywhere(item, end)]));
}

const CIRCUMSTANCES = {
  locale: 'en-GB',
  situation: 'checkout',
  segment: 'a',
  variation: '1',
  placement: 'order_status',
};

async function lineEnds(world: World): Promise<Finding> {
  const proxy = await world.handler();
  let tries = 0;
  let extra = 0;
  for (const { path, body } of doors) {
    const good = { ...CIRCUMSTANCES, ...(await body()) };
    for (const end of ENDS) {
      const each = Object.entries(good).map(([name, value]) => ({ ...good, [name]: withEverywhere(value, end) }));
      for (const bad of [withEverywhere(good, end), ...each]) {
        tries += 1;
        const { headers } = await proxy.fetch(pageRequest(path, JSON.stringify(bad)));
        for (const [name, value] of headers) if (!OURS.includes(name) || /canary/i.test(value)) extra += 1;
      }
    }
  }
  const arrived = world.sandbox.log.filter(({ headers }) => 'x-canary' in headers).length;
  return { reached: `${tries} tries, ${extra} extra headers, ${arrived} at vendors`, holds: extra + arrived === 0 };
}

const IDS = [
  ...[
    '../',
    '../../',
    '..%2f',
    '%2e%2e/',
    '/../x',
    '?x=1',
    '#x',
    '@127.0.0.1',
    '//127.0.0.1',
    '\\\\127.0.0.1',
    ':80',
    '/',
    '.',
  ],
  ...[
    'http://169.254.169.254/',
    '169.254.169.254',
    '[::1]',
    '2130706433',
    '0x7f000001',
    '%00',
    '%0d%0a',
    ' ',
    ';',
    '&a=b',
    '=',
  ],
];

async function elsewhere(world: World): Promise<Finding> {
  // Whoever is sent on arrives here.
  let arrivals = 0;
  const server = createServer((_, response) => {
    arrivals += 1;
    response.end('{}');
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const here = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const hosts = new Set(Object.values(world.sandbox.vendors).map(({ baseUrl }) => new URL(baseUrl).host));
  const proxy = await world.handler({}, { ignoreVendorPauses: true });
  const ask = async (path: string, body: unknown) =>
    void (await (await proxy.fetch(pageRequest(path, JSON.stringify(body)))).text());
  for (const target of [
    `http://${here}/`,
    `//${here}/`,
    'http://169.254.169.254/latest/meta-data',
    'file:///etc/passwd',
    'http://localhost:1/',
  ]) {
    for (const status of [301, 302, 303, 307, 308]) {
      for (const { path, body } of doors) {
        for (const vendor of ['mention-me', 'uptick', 'capillary']) {
          world.sandbox.next(vendor, { answer: { status, headers: { location: target } }, times: 4 });
        }
        await ask(path, await body());
        world.sandbox.clearNext();
      }
    }
  }
  world.sandbox.clearLog();
  for (const id of IDS) {
    for (const { path, body } of [...doors.slice(0, 2), ...acts]) {
      const { customer, order } = purchase();
      const named = {
        customer: { ...customer, id, phone: id },
        order: { ...order, id, coupon: id },
        locale: id,
        situation: id,
      };
      await ask(path, { ...named, ...(await body()) });
      await ask(path, { ...(await body()), ...named });
    }
  }
  // Whatever an id holds, only the ids in a path may differ, and those are the vendor's own.
  const paths = new Set(world.sandbox.log.map(({ path }) => path.replace(/[0-9a-f-]{36}/g, '…')));
  server.close();
  const { called } = await proxy.seen();
  const astray = called.filter((url) => !hosts.has(new URL(url).host)).length;
  return {
    reached: `${called.length} calls, ${astray} to other hosts, ${arrivals} sent on; ${paths.size} paths called`,
    holds: called.length > 0 && astray + arrivals === 0 && paths.size <= 8,
  };
}

const NAMES = [
  ...[
    'canary',
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'then',
    'toJSON',
    'isAdmin',
    'partnerCode',
    'authenticationToken',
  ],
  ...[
    'emailAddress',
    'orderIdentifier',
    'ipAddress',
    'identifierValue',
    'campaign_token',
    'programId',
    'placement_id',
    'headers',
    'url',
  ],
  ...['method', 'body', '$ref', '$where', 'a.b', 'a[b]', '', ' ', '0', 'customer.email'],
];
const CANARY = 'canary-extra-field';
const BODIES = 100;

async function extraFields(world: World): Promise<Finding> {
  const proxy = await world.handler();
  for (let index = 0; index < BODIES; index++) {
    const { path, body } = doors[index % doors.length] ?? { path: '', body: async () => ({}) };
    const good = await body();
    const levels = [good, ...Object.values(good).flat()].filter(
      (value): value is Record<string, unknown> => typeof value === 'object' && value !== null,
    );
    for (const level of levels) {
      const name = NAMES[index % NAMES.length] ?? '';
      // Defined, not assigned: `__proto__` is then a name like any other, as in JSON.
      Object.defineProperty(level, name, {
        value: index % 2 ? CANARY : { [CANARY]: [CANARY] },
        enumerable: true,
        configurable: true,
      });
    }
    await proxy.fetch(pageRequest(path, JSON.stringify(good)));
  }
  const arrived = world.sandbox.log.filter((call) => hiddenIn(JSON.stringify(call), [CANARY]).length > 0).length;
  const polluted = CANARY in {} || 'isAdmin' in {};
  return {
    reached: `${BODIES} bodies, ${world.sandbox.log.length} vendor calls, ${arrived} with a field nobody asked for`,
    holds: arrived === 0 && !polluted && world.sandbox.log.length > 0,
  };
}
