import { connect } from 'node:net';
import { REFERRAL_OFFER, SHOP } from '../../proxy/helpers/proxy.ts';
import type { Finding } from '../../scorecard/finding.ts';
import { doors, purchase } from '../helpers/doors.ts';
import { inWorld, pageRequest, type World } from '../helpers/world.ts';
import type { Rows } from '../row.ts';

export const spellingRows: Rows = {
  C16: {
    title: 'paths, methods and mounts spelt otherwise',
    goal: '0 reach a handler',
    run: (bench) => inWorld(bench, spellings),
  },
};

/** Targets that something on the way may take for one of our paths. */
function targetsLike(path: string): string[] {
  const encoded = [...path].map((letter) => `%${letter.charCodeAt(0).toString(16)}`);
  const last = path.lastIndexOf('/');
  return [
    ...[
      '/',
      '//',
      '/.',
      '/..',
      '/%2e',
      '/x',
      '.json',
      '.',
      '..',
      ';',
      ';x=1',
      ';/',
      ',',
      '%00',
      '%20',
      '%09',
      '%0a',
      '%2f',
    ],
    ...[
      '%5c',
      '%23',
      '%3f',
      '%3b',
      '%',
      '%zz',
      '%u002f',
      '$',
      '*',
      '~',
      ':',
      '@',
      '%c0%af',
      '%ff',
      '%e2%80%8b',
      '&',
      '=',
    ],
  ]
    .map((end) => path + end)
    .concat(
      [
        '/',
        '//',
        '/./',
        '/x/../',
        '/%2e/',
        '/%2e%2e/',
        '/x/%2e%2e/',
        '/;/',
        '/%2f',
        '/offers/../',
        '/offers/v1/../../',
        '/\\',
      ].map((start) => start.replace(/\/$/, '') + path),
      [path.toUpperCase(), path.replace('offers', 'Offers'), path.replace('/v1', '/V1'), path.replace('/v1', '/v2')],
      [
        path.replace('/v1', '/v1/'),
        path.replace('/v1', '/v1/.'),
        path.replace('/v1', '//v1'),
        path.replace('/v1', '/v1;x'),
      ],
      [
        path.replace('/v1', ''),
        path.replace('/offers', ''),
        path.replace('/v1/', '/v1%2f'),
        path.replace('/v1/', '/v1\\'),
      ],
      [
        path.replace('/offers', '/offers/x/..'),
        path.replaceAll('/', '\\'),
        path.slice(1),
        path.slice(0, -1),
        encoded.join(''),
      ],
      [`/${encoded.slice(1).join('')}`, path.slice(0, last), path.slice(0, last + 1), `${path.slice(0, last)}/:path`],
      [
        path.replace('-', '%2d'),
        path.replace('-', '%2D'),
        path.replace('-', '‐'),
        path.replace('e', 'е'),
        path.replace('-', '_'),
      ],
      [
        path.replace('o', '%6f'),
        path.replace('o', '%256f'),
        path.replace('/v1/', '/v1/%2e%2e/v1/'),
        `${path.slice(0, last)}/*`,
      ],
    )
    .filter((target) => target !== path);
}

const METHODS = ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'post', 'Post', 'PROPFIND', 'QUERY', 'M-SEARCH'];
const DISGUISES = ['X-HTTP-Method-Override', 'X-Method-Override', 'X-HTTP-Method', 'X-Original-URL', 'X-Rewrite-URL'];

async function spellings(world: World): Promise<Finding> {
  const url = await world.server();
  const proxy = await world.handler();
  const port = Number(new URL(url).port);
  const json = JSON.stringify(purchase());
  const reached: string[] = [];
  let tries = 0;
  const talkOf = async (method: string, target: string, headers: string[] = []) => {
    tries += 1;
    const head = [`${method} ${target} HTTP/1.1`, 'Host: x', `Origin: ${SHOP}`, 'Content-Type: text/plain'];
    const rest = [`Content-Length: ${Buffer.byteLength(json)}`, 'Connection: close', ...headers];
    const answer = await talk(port, `${[...head, ...rest].join('\r\n')}\r\n\r\n${json}`);
    if (/^HTTP\/1\.1 [23]/.test(answer)) reached.push(`${method} ${target} ${headers}`);
  };
  // What a platform has parsed before a worker sees it is the path itself by then.
  const isFolded = (target: string) =>
    world.runtime.name !== 'node' && doors.some(({ path }) => path === pathnameOf(target));
  for (const target of [doors.at(0), doors.at(-1)].flatMap((door) => targetsLike(door?.path ?? ''))) {
    if (!isFolded(target)) await talkOf('POST', target);
    tries += 1;
    const { status } = await proxy.fetch(pageRequest('/', json), { path: target });
    if (status < 400) reached.push(target);
  }
  for (const method of METHODS) await talkOf(method, REFERRAL_OFFER);
  for (const name of DISGUISES) {
    await talkOf('GET', REFERRAL_OFFER, [`${name}: POST`]);
    await talkOf('POST', '/nowhere', [`${name}: ${REFERRAL_OFFER}`]);
  }
  const calls = world.sandbox.log.length;
  return {
    reached: `${tries} spellings, ${reached.length} reached one${reached.length ? `: ${reached[0]}` : ''}; ${calls} vendor calls`,
    holds: reached.length === 0 && calls === 0,
  };
}

function pathnameOf(target: string): string | undefined {
  return URL.canParse(target, 'http://x') ? new URL(target, 'http://x').pathname : undefined;
}

/** The head of what a server answers to these bytes. It may keep the connection for a while, which is not waited for. */
function talk(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.setEncoding('latin1').on('data', (chunk) => {
      answer += chunk;
      if (answer.includes('\r\n\r\n')) socket.destroy();
    });
    socket.on('error', reject).on('close', () => resolve(answer));
  });
}
