import type { ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { writePng } from './write-png.ts';

/** What a picture's server may make of being asked for it. */
export interface HostilePicture {
  name: string;
  /** Leads to another host by itself: what is written in the page is on the list, and only the page's policy can tell. */
  redirects?: boolean;
  /** Never comes to its end. */
  endless?: boolean;
  /** @param elsewhere an address on another host, which is not to be asked for anything */
  answer(response: ServerResponse, elsewhere: string): void | Promise<void>;
}

const PIECES = 20;
/** Milliseconds between two pieces. */
const PAUSE = 50;

const small = writePng(40, 30);

const send = (response: ServerResponse, type: string, body: string | Buffer) =>
  void response.writeHead(200, { 'content-type': type }).end(body);

const svg = (attributes: string, content = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${content}</svg>`;

/** Every way in which a drawing calls, and fetches, where it stands as a document. */
export const callingSvg = (elsewhere: string): string =>
  svg(
    'width="40" height="30" onload="top.hit(1)"',
    `<script>try { top.hit(2) } catch {} fetch('${elsewhere}/fetched')</script>
     <script href="${elsewhere}/script.js"></script>
     <style>@import url('${elsewhere}/sheet.css'); rect { fill: url('${elsewhere}/fill.svg#a') }</style>
     <image href="${elsewhere}/inner.png" xlink:href="${elsewhere}/inner.png" width="9" height="9"/>
     <use href="${elsewhere}/use.svg#a"/><rect width="9" height="9"/>
     <foreignObject width="9" height="9"><iframe xmlns="http://www.w3.org/1999/xhtml" src="${elsewhere}/frame"/></foreignObject>
     <animate attributeName="x" dur="1s" onbegin="top.hit(3)"/>`,
  );

const callingPage = (elsewhere: string): string =>
  `<!doctype html><script>top.hit(4)</script><img src="${elsewhere}/in-page.png"><meta http-equiv="refresh" content="0;url=${elsewhere}/refreshed">`;

async function drip(response: ServerResponse, body: Buffer, pieces: number): Promise<void> {
  const length = Math.ceil(body.length / pieces);
  for (let piece = 0; piece < pieces && !response.destroyed; piece += 1) {
    response.write(body.subarray(piece * length, (piece + 1) * length));
    await setTimeout(PAUSE);
  }
}

export const hostilePictures: readonly HostilePicture[] = [
  {
    name: 'an SVG that calls and fetches',
    answer: (response, elsewhere) => send(response, 'image/svg+xml', callingSvg(elsewhere)),
  },
  { name: 'a PNG of 10,000 by 10,000', answer: (response) => send(response, 'image/png', writePng(10_000, 10_000)) },
  { name: 'a PNG of 10,000 by 1', answer: (response) => send(response, 'image/png', writePng(10_000, 1)) },
  { name: 'a PNG of 1 by 10,000', answer: (response) => send(response, 'image/png', writePng(1, 10_000)) },
  {
    name: 'an SVG of 10,000 by 10,000',
    answer: (response) => send(response, 'image/svg+xml', svg('width="10000" height="10000"', '<circle r="5000"/>')),
  },
  { name: 'an SVG without a size', answer: (response) => send(response, 'image/svg+xml', svg('', '<rect/>')) },
  {
    name: 'one that comes in small pieces',
    answer: async (response) => {
      response.writeHead(200, { 'content-type': 'image/png' });
      await drip(response, small, PIECES);
      response.end();
    },
  },
  {
    name: 'one that never ends',
    endless: true,
    answer: async (response) => {
      response.writeHead(200, { 'content-type': 'image/png' });
      await drip(response, writePng(2_000, 2_000).subarray(0, -20), PIECES);
    },
  },
  {
    name: 'one that is cut off',
    answer: (response) => {
      response.writeHead(200, { 'content-type': 'image/png', 'content-length': small.length });
      response.write(small.subarray(0, small.length / 2), () => response.destroy());
    },
  },
  { name: 'none at all', answer: (response) => void response.writeHead(404).end() },
  { name: 'a page', answer: (response, elsewhere) => send(response, 'text/html', callingPage(elsewhere)) },
  {
    name: 'a page that says it is a PNG',
    answer: (response, elsewhere) => send(response, 'image/png', callingPage(elsewhere)),
  },
  { name: 'a script', answer: (response) => send(response, 'text/javascript', 'top.hit(5)') },
  { name: 'a PNG that says it is a page', answer: (response) => send(response, 'text/html', small) },
  {
    name: 'a question for a password',
    answer: (response) => void response.writeHead(401, { 'www-authenticate': 'Basic realm="Your shop"' }).end(small),
  },
  {
    name: 'one whose headers lead on',
    answer: (response, elsewhere) =>
      void response
        .writeHead(200, {
          'content-type': 'image/png',
          link: `<${elsewhere}/preloaded.png>; rel=preload; as=image, <${elsewhere}/>; rel=preconnect`,
          refresh: `0;url=${elsewhere}/refreshed`,
          'content-location': `${elsewhere}/located`,
        })
        .end(small),
  },
  {
    name: 'a redirect in a circle',
    answer: (response) => void response.writeHead(302, { location: '?again' }).end(),
  },
  {
    name: 'a redirect to another host',
    redirects: true,
    answer: (response, elsewhere) => void response.writeHead(302, { location: `${elsewhere}/led` }).end(),
  },
];
