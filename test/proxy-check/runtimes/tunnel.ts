import type { Connection, SettingMistake } from '../../../src/proxy/index.ts';
import type { OpenOptions } from './runtime.ts';

/**
 * How requests get into a runtime and answers out of it without anything on the way reading them: what stands before a
 * body travels as the text of one header, the body as it is. A large body stays where it is and is fetched from there, as
 * far as it is read: an upload that nobody reads would end the connection, and the answer with it.
 */
export const ORDER = 'x-check-order';
export const ANSWER = 'x-check-answer';

export type Order =
  /** The body is the settings. Answered by an `Opened`. */
  | { kind: 'open'; options: OpenOptions }
  /** Answered by a `Seen`. */
  | { kind: 'look'; proxy: number }
  | AskOrder;

export interface AskOrder {
  kind: 'ask';
  proxy: number;
  url: string;
  method: string;
  headers: [string, string][];
  connection: Connection;
  /** Where the body is, unless it comes along. */
  body: 'here' | 'none' | { url: string };
}

export type Opened = { proxy: number } | { mistakes: readonly SettingMistake[] };

export interface AnswerHead {
  status: number;
  headers: [string, string][];
}

/** JSON that a header can hold. */
export function toHeader(value: Order | AnswerHead): string {
  const ascii = JSON.stringify(value).replace(
    /[^ -~]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return btoa(ascii);
}

export function fromHeader<Value extends Order | AnswerHead>(text: string): Value {
  return JSON.parse(atob(text));
}
