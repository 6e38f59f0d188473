import { record } from '../../offer/json.ts';
import { MOST_BODY_BYTES } from '../../offer/limits.ts';
import { requestOf } from '../asking/question.ts';
import { retryAfter } from '../asking/retry-after.ts';
import type { View } from '../viewing/view-store.ts';
import type { Batch, Report } from './delivery.ts';

/**
 * Tells the proxy of views, all with the same address. A simple request, as every question is.
 *
 * @param keepalive whether the request outlives the page. Browsers give all of a page's no more than 64 KiB, and reject
 *   when these are used up.
 */
export async function sendViews(views: Batch<View>, keepalive: boolean): Promise<Report> {
  const response = await fetch(views[0].address, requestOf({ body: bodyOf(views), keepalive }));
  const wait = retryAfter(response);
  // What is no answer of our proxy's has settled nothing.
  const answer = record(await response.json().catch(() => undefined));
  const refused = listOf(answer?.['refused']).map((refusal) => record(refusal)?.['id']);
  return { done: new Set([...listOf(answer?.['settled']), ...refused]), wait };
}

/** Parts views by address, and so that no request is too large for the proxy. */
export function inBatches(views: readonly View[]): Batch<View>[] {
  const batches: [View, ...View[]][] = [];
  for (const view of views) {
    const batch = batches.find(
      (others) => others[0].address === view.address && bodyOf([...others, view]).length <= MOST_BODY_BYTES,
    );
    if (batch) batch.push(view);
    else batches.push([view]);
  }
  return batches;
}

function bodyOf(views: readonly View[]): string {
  return JSON.stringify({ events: views.map(({ id, type, receipt, at }) => ({ id, type, receipt, at })) });
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
