import type { Answer } from '../vendor.ts';
import type { Language } from './language.ts';
import { writeXml } from './write-xml.ts';

/** An answer in JSON, as this vendor writes its head. Every answer has an id of its own, to be asked about later. */
export function json(status: number, body: unknown, requestId = `SANDBOX-${crypto.randomUUID()}`): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'x-cap-requestid': requestId },
    body,
  };
}

/** The same answer in either language of v1.1. */
export function inLanguage(language: Language, status: number, body: object): Answer {
  const answer = json(status, body);
  if (language === 'json') return answer;
  return { ...answer, headers: { ...answer.headers, 'content-type': 'application/xml' }, body: writeXml(body) };
}

/** One level of a v1.1 answer, where yes and no are words. */
export function status(success: boolean, code: number, message: string) {
  return { success: success ? 'true' : 'false', code, message };
}

/** A v1.1 answer about the whole request, and nothing else. */
export function requestStatus(code: number, message: string) {
  return { response: { status: status(false, code, message) } };
}

/** A v2 body that says no. Side effects are missing where the whole is an error, and empty where it is a warning. */
export function refusal(code: number | string, message: string) {
  return { warnings: [], errors: [item(code, message)] };
}

/** An error or a warning of v2, where yes and no are booleans. */
export function item(code: number | string, message: string) {
  return { status: false, code, message };
}
