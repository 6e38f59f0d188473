import * as v from 'valibot';
import { isLoopback } from '../../offer/address.ts';
import { type Network, parseNetwork } from '../gate/client-address.ts';
import { isOrigin } from '../gate/origin.ts';

/** What a setting can hold. Each message completes "expected …". */

const commaList = v.transform((text: string) => text.split(',').map((item) => item.trim()));

export function originList() {
  const expected = 'a comma list of exact origins, such as https://shop.example (no *, no path, no null)';
  return v.pipe(
    v.string(expected),
    commaList,
    v.check((origins) => origins.every(isOrigin), expected),
  );
}

export function secretList(leastCharacters: number) {
  const expected = `a comma list of random secrets, ${leastCharacters} characters or more each`;
  return v.pipe(
    v.string(expected),
    commaList,
    v.check((secrets) => secrets.every((secret) => secret.length >= leastCharacters), expected),
  );
}

export function secret(leastBytes: number) {
  const expected = `a random secret of ${leastBytes} bytes or more`;
  return v.pipe(v.string(expected), v.minBytes(leastBytes, expected));
}

export function networkList() {
  const expected = 'a comma list of networks, such as 10.0.0.0/8, 2001:db8::/32';
  return v.pipe(
    v.string(expected),
    commaList,
    v.rawTransform<string[], Network[]>(({ dataset, addIssue, NEVER }) => {
      const networks = dataset.value.map(parseNetwork);
      if (networks.every((network) => network !== undefined)) return networks;
      addIssue({ message: expected });
      return NEVER;
    }),
  );
}

/** Host names, with a port where it is not the usual one. */
export function hostList() {
  const expected = 'a comma list of host names, such as images.shop.example or shop.example:8443';
  return v.pipe(
    v.string(expected),
    commaList,
    v.check((hosts) => hosts.every(isHost), expected),
  );
}

export function yesOrNo() {
  return v.pipe(
    v.picklist(['true', 'false'], 'true or false'),
    v.transform((text) => text === 'true'),
  );
}

export function portNumber() {
  const expected = 'a whole number from 0 to 65535';
  return v.pipe(v.string(), v.regex(/^\d{1,5}$/, expected), v.transform(Number), v.maxValue(65_535, expected));
}

/** A number from and to these. */
export function wholeNumber(least: number, most: number) {
  const expected = `a whole number from ${least} to ${most}`;
  const holds = (number: number) => number >= least && number <= most;
  return v.pipe(v.string(), v.regex(/^\d{1,15}$/, expected), v.transform(Number), v.check(holds, expected));
}

/** Some of these words, each once, in any order. */
export function wordList<const Word extends string>(words: readonly Word[]) {
  const expected = `a comma list of ${words.join(', ')}, or some of them`;
  return v.pipe(
    v.string(),
    commaList,
    v.check((list) => new Set(list).size === list.length, expected),
    v.array(v.picklist(words, expected)),
  );
}

/** A path such as `/offers`; `/` alone means none, and comes back empty. */
export function basePath() {
  const expected =
    'a path such as /offers: it begins with a slash, does not end with one, and holds letters, digits, -, _ and .';
  return v.pipe(
    v.string(),
    v.transform((path) => (path === '/' ? '' : path)),
    v.regex(/^(\/(?!\.{1,2}(\/|$))[A-Za-z0-9._-]+)*$/, expected),
  );
}

/**
 * A vendor's base URL, without a slash at its end. Written in its normal form only: a host or a path that parsing would
 * change is not what whoever wrote it thinks it is.
 */
export function baseUrl(example: string) {
  const expected = `an https address in its plainest form, such as ${example} (http only on a loopback host)`;
  return v.pipe(
    v.string(expected),
    v.transform((text) => text.replace(/\/$/, '')),
    v.check(isPlainBase, expected),
  );
}

const UNITS = new Map([
  ['s', 1],
  ['m', 60],
  ['h', 3_600],
]);

/** Seconds in a day: a longer count would say more of a shopper than of a flood. */
const LONGEST_COUNT = 86_400;

/** So many within so long, such as `60/1m`. */
export function rate() {
  const expected = 'a number of requests and a time of a day at most, such as 60/1m, 10/30s or 1000/1h';
  return v.pipe(
    v.string(),
    v.regex(/^[1-9]\d{0,8}\/[1-9]\d{0,4}[smh]$/, expected),
    v.transform((text) => {
      const [most = '', time = ''] = text.split('/');
      return { most: Number(most), seconds: Number(time.slice(0, -1)) * (UNITS.get(time.slice(-1)) ?? 1) };
    }),
    v.check(({ seconds }) => seconds <= LONGEST_COUNT, expected),
  );
}

/** Where a Redis is; may hold its password. */
export function redisUrl() {
  const expected = 'an address such as redis://redis.example:6379, or rediss:// for TLS';
  return v.pipe(v.string(), v.check(isRedisUrl, expected));
}

function isRedisUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname } = new URL(text);
  return /^rediss?:$/.test(protocol) && hostname !== '' && /^(\/\d*)?$/.test(pathname);
}

function isPlainBase(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  const allowed = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
  return allowed && text === url.origin + (url.pathname === '/' ? '' : url.pathname);
}

function isHost(text: string): boolean {
  return (
    text !== '' && !text.includes('*') && URL.canParse(`https://${text}`) && new URL(`https://${text}`).host === text
  );
}
