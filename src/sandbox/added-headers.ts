/** What is sent without anybody asking for it, by the fetch of one runtime or another. */
const BY_THEMSELVES = [
  'accept-encoding',
  'accept-language',
  'cf-worker',
  'connection',
  'content-length',
  'host',
  'keep-alive',
  'sec-fetch-mode',
  'user-agent',
];

/** The names of the headers that somebody added: a shopper's own are no vendor's business. In lower case. */
export function addedHeaders(headers: Readonly<Record<string, string>>): string[] {
  return Object.keys(headers).filter((name) => !BY_THEMSELVES.includes(name));
}
