import { type Fields, record } from '../../offer/json.ts';
import { describeEvent, describeRequest } from './describe-line.ts';

/** What a log says of a request, or of those whose ids begin alike. */
export interface RequestStory {
  /** Sentences, a line each, by whole ids and in the log's order; none: no line of the log is about it. */
  requests: ReadonlyMap<string, readonly string[]>;
  /** Lines that were read. */
  lines: number;
  /** Lines that were no JSON: of other programs, or cut off. */
  unreadable: number;
}

/** As `debug` and people shorten an id: so few characters of one in hexadecimal tell 65,536 requests apart. */
export const LEAST_OF_AN_ID = 4;

/** More than anybody looks through; a beginning that all ids have in common must not fill the memory. */
const MOST_REQUESTS = 20;

/**
 * Finds what a log says of a request, and says it in words. Of what stands before a line's JSON, as a container platform
 * writes it there, nothing is made; a line that is none is passed over.
 *
 * @param id whole, or its beginning: `LEAST_OF_AN_ID` characters or more, with or without dots after them; in capitals or not
 */
export async function explainRequest(id: string, log: AsyncIterable<string>): Promise<RequestStory> {
  const beginning = id.replace(/(…|\.{3})$/, '').toLowerCase();
  const requests = new Map<string, string[]>();
  let lines = 0;
  let unreadable = 0;
  for await (const text of log) {
    if (!text.trim()) continue;
    lines += 1;
    const line = parse(text);
    const found = line?.['requestId'];
    if (!line) unreadable += 1;
    else if (typeof found === 'string' && isMeant(found, beginning)) {
      const sentences = requests.get(found) ?? [];
      // Whoever wrote the log, it goes to a terminal: what would steer that is left out.
      sentences.push(...describe(line).map(printable));
      if (isWhole(found, beginning) || requests.size < MOST_REQUESTS) requests.set(found, sentences);
    }
  }
  const whole = [...requests].filter(([found]) => isWhole(found, beginning));
  return { requests: whole.length > 0 ? new Map(whole) : requests, lines, unreadable };
}

function isWhole(id: string, beginning: string): boolean {
  return id.toLowerCase() === beginning;
}

function isMeant(id: string, beginning: string): boolean {
  return isWhole(id, beginning) || (beginning.length >= LEAST_OF_AN_ID && id.toLowerCase().startsWith(beginning));
}

function describe(line: Fields): string[] {
  return line['event'] === undefined ? describeRequest(line) : describeEvent(line);
}

function parse(text: string): Fields | undefined {
  const start = text.indexOf('{');
  try {
    return start < 0 ? undefined : record(JSON.parse(text.slice(start)));
  } catch {
    return undefined;
  }
}

/** Of a log's own words, what a terminal may be given. */
export function printable(text: string): string {
  return text.replace(/\p{C}/gu, '');
}
