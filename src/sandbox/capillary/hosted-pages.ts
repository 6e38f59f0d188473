import type { Answer, Arrival } from '../vendor.ts';
import { notePage } from './note-page.ts';
import { friendsAtTea } from './pictures/friends-at-tea.ts';
import { teaClub } from './pictures/tea-club.ts';

const HTML = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
// Not kept by the browser, so that a slow picture is slow every time.
const SVG = { 'content-type': 'image/svg+xml', 'cache-control': 'no-store' };

/**
 * What a shop's own content would link to, for this vendor's answers hold no word, no picture and no link. Answers a
 * browser; `undefined` when the path is none of the pages. A picture waits as many milliseconds as `delay` says.
 */
export function hostPage({ method, path, query }: Arrival): Answer | undefined {
  const page = findPage(path, Number(query['delay'] ?? 0));
  if (!page || method === 'GET' || method === 'HEAD') return page;
  return { status: 405, headers: { allow: 'GET, HEAD' }, body: '' };
}

function findPage(path: string, delay: number): Answer | undefined {
  switch (path) {
    case '/sample-privacy':
      return { status: 200, headers: HTML, body: notePage('privacy') };
    case '/sample-terms':
      return { status: 200, headers: HTML, body: notePage('terms') };
    case '/sample-referral.svg':
      return { status: 200, headers: SVG, body: friendsAtTea, delay };
    case '/sample-promotion.svg':
      return { status: 200, headers: SVG, body: teaClub, delay };
    default:
      return undefined;
  }
}
