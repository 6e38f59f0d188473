import type { Answer, Arrival, Site } from '../vendor.ts';
import { sampleOffers } from './offers/sample-offers.ts';
import { aboutPage, partnerPage, termsPage } from './partner-pages.ts';
import { pictures } from './pictures/pictures.ts';
import { readText } from './read-text.ts';
import { ADDRESSES } from './routes.ts';

const HTML = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
// Not kept by the browser, so that a slow picture is slow every time.
const SVG = { 'content-type': 'image/svg+xml', 'cache-control': 'no-store' };

const ABOUT_PATH = '/about-these-offers';
const partnerPath = (slug: string) => `/partners/${slug}`;
const termsPath = (slug: string) => `/partners/${slug}/terms`;
const picturePath = (slug: string) => `/pictures/${slug}.svg`;
const MISSING_PICTURE_PATH = picturePath('missing');

/** What the sandbox serves to a browser, as offers and their actions lead to it. */
export function hostedAddresses(site: Site) {
  const baseUrl = site.baseUrl(ADDRESSES.app);
  return {
    about: baseUrl + ABOUT_PATH,
    partner: (slug: string) => baseUrl + partnerPath(slug),
    terms: (slug: string) => baseUrl + termsPath(slug),
    picture: (slug: string) => baseUrl + picturePath(slug),
    missingPicture: baseUrl + MISSING_PICTURE_PATH,
  };
}

/** Answers a browser; `undefined` when the path is none of the pages. */
export function hostPage({ address, method, path, query }: Arrival): Answer | undefined {
  const page = address === ADDRESSES.app ? findPage(path, query) : undefined;
  if (!page || method === 'GET' || method === 'HEAD') return page;
  return { status: 405, headers: { allow: 'GET, HEAD' }, body: '' };
}

function findPage(path: string, query: Arrival['query']): Answer | undefined {
  if (path === ABOUT_PATH) return html(aboutPage());
  if (path === MISSING_PICTURE_PATH) return { status: 404, headers: SVG, body: '' };
  const offer = sampleOffers.find(({ slug }) => path.split(/[/.]/).includes(slug));
  if (!offer) return undefined;
  switch (path) {
    case partnerPath(offer.slug):
      return html(partnerPage(offer, picturePath(offer.slug), termsPath(offer.slug)));
    case termsPath(offer.slug):
      return html(termsPage(offer));
    case picturePath(offer.slug):
      return { status: 200, headers: SVG, body: pictures[offer.slug], delay: Number(readText(query, 'delay') ?? 0) };
    default:
      return undefined;
  }
}

function html(body: string): Answer {
  return { status: 200, headers: HTML, body };
}
