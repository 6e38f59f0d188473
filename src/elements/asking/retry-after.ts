/** Milliseconds for which an answer wants to hear nothing more: its header has seconds or a date (RFC 9110, section 10.2.3). */
export function retryAfter({ headers }: Response): number {
  const header = headers.get('retry-after');
  return Number(header) * 1_000 || Date.parse(header ?? '') - Date.now() || 0;
}
