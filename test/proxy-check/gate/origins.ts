import { SHOP } from '../../proxy/helpers/proxy.ts';
import type { Finding } from '../../scorecard/finding.ts';
import { acts, doors } from '../helpers/doors.ts';
import { inWorld, pageRequest, starts, type World } from '../helpers/world.ts';
import type { Bench, Rows } from '../row.ts';

const { hostname } = new URL(SHOP);
const [name = '', ...rest] = hostname.split('.');

/** Origins that a person, a pattern or a careless comparison takes for the shop. */
export function lookAlikes(): (string | undefined)[] {
  const hosts = [
    `${hostname}.`,
    `.${hostname}`,
    `${hostname}.evil.example`,
    `${hostname}evil.example`,
    `evil${hostname}`,
    `evil.${hostname}`,
    `www.${hostname}`,
    rest.join('.'),
    hostname.toUpperCase(),
    `S${hostname.slice(1)}`,
    hostname.replace('.', '-'),
    hostname.replace('.', 'x'),
    hostname.replace('.', '%2e'),
    hostname.replaceAll('.', '..'),
    hostname.replace('l', '1'),
    hostname.replace('o', '0'),
    `xn--${name}.${rest.join('.')}`,
    `${hostname}@evil.example`,
    `evil.example@${hostname}`,
    `${hostname}:@evil.example`,
    `evil.example#${hostname}`,
    `evil.example?${hostname}`,
    `evil.example/${hostname}`,
    `evil.example\\${hostname}`,
    `${hostname}/`,
    `${hostname}/offers`,
    `${hostname}?`,
    `${hostname}#`,
    `${hostname}:443`,
    `${hostname}:80`,
    `${hostname}:8443`,
    `${hostname}:0`,
    `${hostname}:`,
    `${hostname}%00`,
    `${hostname}%0d%0a`,
    `${hostname}, https://evil.example`,
    `evil.example, ${SHOP}`,
    `${hostname} https://evil.example`,
    `evil.example ${SHOP}`,
    `[${hostname}]`,
    '127.0.0.1',
    'localhost',
    '[::1]',
  ];
  const schemes = ['https://', 'http://', 'HTTPS://', 'wss://', '//'];
  const spelt = schemes.flatMap((scheme) => hosts.map((host) => scheme + host));
  const others = [
    undefined,
    '',
    'null',
    'NULL',
    'undefined',
    '*',
    `http://${hostname}`,
    `https:${hostname}`,
    `https:/${hostname}`,
    `https:\\\\${hostname}`,
    hostname,
    'file://',
    `file://${hostname}`,
    'data:text/html,x',
    `blob:${SHOP}/1`,
    `chrome-extension://${hostname}`,
    `"${SHOP}"`,
    `'${SHOP}'`,
    `(${SHOP})`,
    `${SHOP};`,
  ];
  return [...spelt, ...others].filter((origin) => origin !== SHOP);
}

export const originRows: Rows = {
  C1: {
    title: 'foreign origins, on every route, handler and server',
    goal: 'all refused, 0 vendor calls',
    run: (bench) => inWorld(bench, (world) => strangers(world, bench)),
  },
  C2: {
    title: 'wildcards, credentials, Vary',
    goal: 'refuses to start; Vary: Origin on 100 %',
    run: (bench) => inWorld(bench, sharing),
  },
  C3: {
    title: 'posts as foreign forms send them',
    goal: '0 accepted without token and listed origin',
    run: (bench) => inWorld(bench, forms),
  },
};

async function strangers(world: World, { scaled }: Bench): Promise<Finding> {
  const proxy = await world.handler();
  const url = await world.server();
  let tries = 0;
  let passed = 0;
  const origins = lookAlikes();
  // A part of them is taken from all over the list.
  const step = origins.length / scaled(origins.length);
  for (let place = 0; place < origins.length; place += step) {
    const origin = origins[Math.floor(place)];
    for (const { path, body } of doors) {
      const json = JSON.stringify(await body());
      const request = pageRequest(path, json);
      if (origin === undefined) request.headers.delete('origin');
      else request.headers.set('origin', origin);
      const answers = [
        await proxy.fetch(request.clone()),
        await fetch(url + path, { method: 'POST', headers: request.headers, body: json }),
      ];
      for (const { status, headers } of answers) {
        tries += 1;
        if (status !== 403 || headers.has('access-control-allow-origin')) passed += 1;
      }
    }
  }
  const calls = world.sandbox.log.length;
  return { reached: `${tries} tries, ${passed} passed, ${calls} vendor calls`, holds: passed === 0 && calls === 0 };
}

const OPEN_LISTS = ['*', 'null', `${SHOP},*`, `${SHOP},null`, 'https://*', 'https://*.example', '', 'https://', ','];

async function sharing(world: World): Promise<Finding> {
  const started: string[] = [];
  for (const list of OPEN_LISTS) if (await starts(world, { OFFERS_ALLOWED_ORIGINS: list })) started.push(list);
  const proxy = await world.handler();
  const url = await world.server();
  const paths = [...doors.map(({ path }) => path), '/offers/livez', '/offers/readyz', '/nowhere'];
  let answers = 0;
  let wrong = 0;
  const look = ({ headers }: Response) => {
    answers += 1;
    const varies = headers.get('vary')?.split(/, */).includes('Origin');
    if (!varies || headers.has('access-control-allow-credentials')) wrong += 1;
  };
  for (const path of paths) {
    for (const origin of [SHOP, 'https://evil.example']) {
      for (const method of ['POST', 'OPTIONS', 'GET', 'HEAD', 'PUT']) {
        const body = method === 'POST' || method === 'PUT' ? '{}' : null;
        const init = { method, body, headers: { origin, 'content-type': 'text/plain' } };
        look(await proxy.fetch(new Request(`https://offers.example${path}`, init)));
        look(await fetch(url + path, init));
      }
    }
  }
  return {
    reached: `${started.length} of ${OPEN_LISTS.length} open lists started; ${answers - wrong} of ${answers} answers vary`,
    holds: started.length === 0 && wrong === 0,
  };
}

const FORM_TYPES = [
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'text/plain',
  'application/json',
];

async function forms(world: World): Promise<Finding> {
  const proxy = await world.handler({ OFFERS_REQUIRE_SIGNED: 'true' });
  let tries = 0;
  let accepted = 0;
  for (const type of FORM_TYPES) {
    for (const origin of ['https://evil.example', 'null', '', SHOP]) {
      for (const { path, body } of acts) {
        const json = JSON.stringify(await body());
        // A form of type text/plain writes name=value, and can be made to write JSON.
        for (const text of [json, `${json.slice(0, -1)},"a":"=b"}`, `json=${encodeURIComponent(json)}`]) {
          tries += 1;
          const { status } = await proxy.fetch(pageRequest(path, text, { origin, 'content-type': type }));
          if (status < 400) accepted += 1;
        }
      }
    }
  }
  const calls = world.sandbox.log.length;
  return { reached: `${tries} posts, ${accepted} accepted, ${calls} vendor calls`, holds: accepted + calls === 0 };
}
