import { type Fields, record } from '../../offer/json.ts';
import { describeEvent, describeRequest } from './describe-line.ts';

/** What a log says of a request. */
export interface RequestStory {
  /** Sentences, a line each; none: no line of the log is about it. */
  sentences: string[];
  /** Lines that were read. */
  lines: number;
  /** Lines that were no JSON: of other programs, or cut off. */
  unreadable: number;
}

/**
 * Finds what a log says of a request, and says it in words. Of what stands before a line's JSON, as a container platform
 * writes it there, nothing is made; a line that is none is passed over.
 */
export async function explainRequest(requestId: string, log: AsyncIterable<string>): Promise<RequestStory> {
  const story: RequestStory = { sentences: [], lines: 0, unreadable: 0 };
  for await (const text of log) {
    if (!text.trim()) continue;
    story.lines += 1;
    const line = parse(text);
    if (!line) story.unreadable += 1;
    // Whoever wrote the log, it goes to a terminal: what would steer that is left out.
    else if (line['requestId'] === requestId) story.sentences.push(...describe(line).map(printable));
  }
  return story;
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

function printable(sentence: string): string {
  return sentence.replace(/\p{C}/gu, '');
}
