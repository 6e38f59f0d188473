import type { Arrival, History } from '../vendor.ts';
import { checkAccessToken } from './token/access-token.ts';

/** User `larkspur.till01`, password `sample-password-only`: the till that may call. */
const TILL = { username: 'larkspur.till01', passwordMd5: '67455db20f8f32c928b2e258bab2f5ee' };

/** The vendor's manuals and its overview page differ in the name. */
export const TOKEN_HEADERS = ['x-cap-api-oauth-token', 'cap-api-access-token'];

/** Why a call may not be made, if it may not. Whatever is given must be right. */
export function checkCredentials({ headers }: Arrival, history: History): string[] {
  const { authorization } = headers;
  const tokens = TOKEN_HEADERS.flatMap((name) => headers[name] ?? []);
  if (authorization === undefined && tokens.length === 0) return ['credentials are missing'];
  return [...checkBasic(authorization), ...tokens.flatMap((token) => checkAccessToken(token, history))];
}

function checkBasic(authorization: string | undefined): string[] {
  const expected = `Basic ${btoa(`${TILL.username}:${TILL.passwordMd5}`)}`;
  if (authorization === undefined || authorization === expected) return [];
  return ['authorization must be Basic with the till and the MD5 of its password, in lower-case hex'];
}
