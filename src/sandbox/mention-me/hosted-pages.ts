import type { Answer, Arrival, Site } from '../vendor.ts';
import { journeyPage } from './journey-page.ts';
import { notePage } from './note-page.ts';
import { teaTin } from './tea-tin.ts';

const IMAGE_PATH = '/sample-image.svg';
const MISSING_IMAGE_PATH = '/sample-image-missing.svg';

const HTML = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
// Not kept by the browser, so that a slow picture is slow every time.
const SVG = { 'content-type': 'image/svg+xml', 'cache-control': 'no-store' };

/** What the sandbox serves to a browser, as an offer links to it. */
export function hostedAddresses(site: Site) {
  const baseUrl = site.baseUrl('mention-me');
  return {
    journey: `${baseUrl}/sample-journey/7f3a9c2e`,
    privacy: `${baseUrl}/sample-privacy`,
    terms: `${baseUrl}/sample-terms`,
    image: `${baseUrl}${IMAGE_PATH}`,
    missingImage: `${baseUrl}${MISSING_IMAGE_PATH}`,
  };
}

/** Answers a browser; `undefined` when the path is none of the pages. */
export function hostPage({ method, path, query }: Arrival): Answer | undefined {
  const page = findPage(path, query);
  if (!page || method === 'GET' || method === 'HEAD') return page;
  return { status: 405, headers: { allow: 'GET, HEAD' }, body: '' };
}

function findPage(path: string, query: Arrival['query']): Answer | undefined {
  if (/^\/sample-journey\/[^/]+$/.test(path)) return { status: 200, headers: HTML, body: journeyPage(IMAGE_PATH) };
  switch (path) {
    case '/sample-privacy':
      return { status: 200, headers: HTML, body: notePage('privacy') };
    case '/sample-terms':
      return { status: 200, headers: HTML, body: notePage('terms') };
    case IMAGE_PATH:
      return { status: 200, headers: SVG, body: teaTin, delay: Number(query['delay'] ?? 0) };
    case MISSING_IMAGE_PATH:
      return { status: 404, headers: SVG, body: '' };
    default:
      return undefined;
  }
}
