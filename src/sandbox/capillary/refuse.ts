import type { Answer, Arrival, Verdict } from '../vendor.ts';
import { inLanguage, json, refusal, requestStatus } from './answers.ts';
import { answerLanguage, type Language } from './language.ts';

/** Wrong credentials, at any version: in XML only where XML is spoken. */
export function refuseCredentials(arrival: Arrival, problems: readonly string[]): Verdict {
  const body = requestStatus(401, 'Sample text: check credentials');
  return { refusal: inLanguage(languageOf(arrival), 401, body), problems };
}

/** What v1.1 says to a body that is not by the contract: nothing. The log has the reasons. */
export function refuseReferrals(arrival: Arrival, problems: readonly string[]): Verdict {
  return { refusal: inLanguage(answerLanguage(arrival), 400, {}), problems };
}

/** What v2 and v3 say. */
export function refuseLater(status: number, problems: readonly string[]): Verdict {
  return { refusal: json(status, refusal(status, problems.join('; '))), problems };
}

/** An address or a method that is not there. */
export function refuseRoute(
  arrival: Arrival,
  status: number,
  problem: string,
  headers: Answer['headers'] = {},
): Verdict {
  const answer = isOlder(arrival)
    ? inLanguage(answerLanguage(arrival), status, requestStatus(status, problem))
    : json(status, refusal(status, problem));
  return { refusal: { ...answer, headers: { ...answer.headers, ...headers } }, problems: [problem] };
}

function languageOf(arrival: Arrival): Language {
  return isOlder(arrival) ? answerLanguage(arrival) : 'json';
}

function isOlder({ path }: Arrival): boolean {
  return path.startsWith('/v1.1/');
}
