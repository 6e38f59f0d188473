import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after } from 'node:test';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';

export const REFERRALS = '/v1.1/customer/referrals';
export const PROMOTION = '/v2/promotion/issue';
export const TOKEN = '/v3/oauth/token/generate';

/** The header of the contract's sample till. */
export const BASIC = 'Basic bGFya3NwdXIudGlsbDAxOjY3NDU1ZGIyMGY4ZjMyYzkyOGIyZTI1OGJhYjJmNWVl';

/** A sandbox for the tests of one file. */
export async function startForTests(): Promise<Sandbox & { baseUrl: string }> {
  const sandbox = await startSandbox();
  after(() => sandbox.close());
  return Object.assign(sandbox, { baseUrl: sandbox.vendors['capillary']?.baseUrl ?? '' });
}

export type Headers = Record<string, string | undefined>;

/** One POST in JSON, by the sample till. A header set to nothing is not sent. */
export function post(url: string, body: unknown, headers: Headers = {}): Promise<Response> {
  const json = { accept: 'application/json', 'content-type': 'application/json' };
  const sent = Object.entries({ ...json, authorization: BASIC, ...headers }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return fetch(url, {
    method: 'POST',
    headers: Object.fromEntries(sent),
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

export interface FriendSent {
  id?: string;
  name?: string;
  identifier: string;
  invited_on?: string;
}

/** A referral call with nothing wrong in it. Friends are told by their identifiers, numbered from 1. */
export function referrals(type: string, friends: readonly string[], referrer: object = { mobile: '447700900123' }) {
  const referral = friends.map((identifier, index) => ({
    id: String(index + 1),
    name: `Friend ${index + 1}`,
    identifier,
    invited_on: '20260514T09:31:07+00:00',
  }));
  const customer = { ...referrer, referrals: { campaign_token: 'LKSP1', referral_type: { type, referral } } };
  return { root: { customer: [customer] } };
}

/** The query of an enrolment with nothing wrong in it, changed as a test likes. */
export function enrolmentQuery(changes: Record<string, string | undefined> = {}): string {
  const all = { identifierName: 'mobile', identifierValue: '447700900123', source: 'ECOMMERCE', ...changes };
  const given = Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return String(new URLSearchParams(given));
}

interface Status {
  success: string;
  code: number | string;
  message: string;
}

interface Friend {
  id: string;
  name?: string;
  identifier: string;
  invited_on: string;
  status?: Status;
}

/** The parts of a v1.1 answer that tests look at, of the first referrer. */
export function levelsOf(body: unknown): { request: Status; referrer: Status; friends: Friend[] } {
  const { status, customers } = Object(body).response;
  const [customer] = [customers?.customer].flat();
  return {
    request: status,
    referrer: customer?.item_status,
    friends: customer?.referrals?.referral_type?.[0]?.referral ?? [],
  };
}

/** What was wrong with a call, for it must have been refused. */
export function complaints(sandbox: Sandbox): readonly string[] {
  const { outcome, problems } = sandbox.log.at(-1) ?? {};
  assert.equal(outcome, 'refused');
  return problems ?? [];
}

interface Exchange {
  request: { path: string; query: Record<string, string>; headers: Record<string, string>; body: unknown };
  response: { status: number; headers: Record<string, string>; body: unknown };
}

export async function readFixture(name: string): Promise<Exchange> {
  const file = new URL(`../fixtures/capillary/${name}.json`, import.meta.url);
  return JSON.parse(await readFile(file, 'utf8'));
}

/** The request of a fixture, with real credentials for the placeholder. */
export function sendFixture(baseUrl: string, { path, query, headers, body }: Exchange['request']): Promise<Response> {
  return post(`${baseUrl}${path}?${new URLSearchParams(query)}`, body, { ...headers, authorization: BASIC });
}

/** The body as the fixtures write it: JSON where it is JSON, else text. */
export async function readBody(response: Response): Promise<unknown> {
  const text = await response.text();
  return response.headers.get('content-type')?.startsWith('application/json') ? JSON.parse(text) : text;
}
