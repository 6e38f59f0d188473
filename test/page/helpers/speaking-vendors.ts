import type { VendorFetch } from '../../../src/proxy/calling/vendor-fetch.ts';

/** Another text for each text, without the blanks at its ends, with which old buttons were padded: they stay. */
export type OtherWords = Readonly<Record<string, string>>;

/** Of the headers of an answer, those that its new body does not make untrue. */
const KEPT = ['content-type', 'location', 'retry-after'];

/**
 * Calls the vendors, and puts other words in the place of theirs, as the vendors do for a shop in another language. A
 * text that has no other stays, and what is not JSON stays as it is.
 */
export function speakingVendors(words: OtherWords): VendorFetch {
  return async (url, init) => {
    const answer = await fetch(url, init);
    const body = inOtherWords(await answer.text(), words);
    const headers = KEPT.flatMap((name) => {
      const value = answer.headers.get(name);
      return value === null ? [] : [[name, value] satisfies [string, string]];
    });
    return new Response(body === '' ? null : body, { status: answer.status, headers });
  };
}

function inOtherWords(body: string, words: OtherWords): string {
  try {
    return JSON.stringify(
      JSON.parse(body, (_, value: unknown) => (typeof value === 'string' ? otherFor(value, words) : value)),
    );
  } catch {
    return body;
  }
}

function otherFor(text: string, words: OtherWords): string {
  const bare = text.trim();
  const other = Object.hasOwn(words, bare) ? words[bare] : undefined;
  return other === undefined ? text : text.replace(bare, () => other);
}
