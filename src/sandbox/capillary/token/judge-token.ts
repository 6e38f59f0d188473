import * as v from 'valibot';
import { describeIssue } from '../../describe-issue.ts';
import type { Arrival, Verdict } from '../../vendor.ts';
import { checkHeaders, checkJsonOnly } from '../check-headers.ts';
import { TOKEN_HEADERS } from '../credentials.ts';
import { readWanted } from '../read-wanted.ts';
import { refuseCredentials, refuseLater } from '../refuse.ts';

export const TOKEN_PATH = '/v3/oauth/token/generate';

const KEY = 'CLIENT_KEY_PLACEHOLDER';
const SECRET = 'CLIENT_SECRET_PLACEHOLDER';

/** Nobody has any yet. */
const CREDENTIALS = ['authorization', ...TOKEN_HEADERS];

const filled = v.pipe(v.string('must be text'), v.nonEmpty('must not be empty'));

const tokenBody = v.strictObject({ key: filled, secret: filled }, 'must be an object');

/** A request for a token. A key may ask for its tokens: `SANDBOX-TOKEN-USED-ONCE`, with the same secret. */
export function judgeToken(arrival: Arrival): Verdict {
  const body = v.safeParse(tokenBody, arrival.body);
  const problems = [
    ...checkHeaders(arrival),
    ...checkJsonOnly(arrival),
    ...CREDENTIALS.filter((name) => name in arrival.headers).map((name) => `${name} is no header of this call`),
    ...Object.keys(arrival.query).map((name) => `${name} must not be in the query`),
    ...(body.issues ?? []).map((issue) => describeIssue(issue, 'the body')),
  ];
  if (problems.length > 0 || !body.success) return refuseLater(400, problems);
  const { key, secret } = body.output;
  const wanted = readWanted([key]);
  if ((key !== KEY && wanted === undefined) || secret !== SECRET)
    return refuseCredentials(arrival, ['key and secret do not belong together']);
  return { usual: 'token-default', wanted };
}
