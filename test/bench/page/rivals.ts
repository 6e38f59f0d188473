import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import type { Http2ServerRequest, Http2ServerResponse } from 'node:http2';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** Elements of others, as they are published, and where the files of theirs are that a page loads. */
export interface Rivals {
  /** By the name a page asks for. */
  files: Readonly<Record<string, string>>;
}

/**
 * Exact versions, so that a figure can be had again. They are no dependencies of ours: nothing else needs them, and no
 * `npm ci` should wait for them.
 */
const PACKAGES = ['@saasquatch/squatch-js@2.6.3', 'altcha@3.2.2', 'resize-observer-polyfill@1.5.1'];

const FILES = {
  'squatch.js': '@saasquatch/squatch-js/dist/squatch.min.js',
  'altcha.js': 'altcha/dist/main/altcha.min.js',
  // The client loads it into every widget's frame, by this name, from its own CDN.
  'npm/resize-observer-polyfill@1.5.x': 'resize-observer-polyfill/dist/ResizeObserver.js',
};

/** Installs them into a folder of their own, once: nothing of theirs is run but in the page. */
export async function installRivals(): Promise<Rivals> {
  const version = createHash('sha256').update(PACKAGES.join()).digest('hex').slice(0, 8);
  const folder = fileURLToPath(new URL(`../../../node_modules/.cache/bench-${version}`, import.meta.url));
  const files = Object.fromEntries(
    Object.entries(FILES).map(([name, file]) => [name, path.join(folder, 'node_modules', file)]),
  );
  if (!Object.values(files).every(existsSync)) {
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, 'package.json'), '{"private": true}');
    const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'];
    await promisify(execFile)('npm', ['install', ...options, ...PACKAGES], { cwd: folder });
  }
  return { files };
}

/**
 * A stand-in for what squatch-js asks: it upserts the shopper, and is answered with a widget's HTML. The vendor's own
 * widgets load a library of components besides, which is not to be had from the registry: here the HTML is all there is,
 * so what is measured is the least that such a widget costs.
 */
export function answerSquatch(request: Http2ServerRequest, response: Http2ServerResponse): boolean {
  if (!request.url.startsWith('/api/v1/') && !request.url.startsWith('/a/')) return false;
  if (allowed(request, response)) {
    const template = request.url.startsWith('/api/') ? WIDGET : undefined;
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ template, user: { id: 'rowan', accountId: 'rowan' }, jsOptions: {} }));
  }
  return true;
}

/** A stand-in for ALTCHA's server: a proof of work that is found at once. */
export function answerAltcha(request: Http2ServerRequest, response: Http2ServerResponse): boolean {
  if (!request.url.startsWith('/challenge')) return false;
  if (allowed(request, response)) {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(challenge()));
  }
  return true;
}

/** Answers what a browser asks before it asks another origin; `false` when that was all. */
function allowed(request: Http2ServerRequest, response: Http2ServerResponse): boolean {
  response.setHeader('access-control-allow-origin', request.headers.origin ?? '*');
  response.setHeader('access-control-allow-credentials', 'true');
  if (request.method !== 'OPTIONS') return true;
  response.writeHead(204, {
    'access-control-allow-methods': 'GET, PUT, POST',
    'access-control-allow-headers': String(request.headers['access-control-request-headers'] ?? ''),
  });
  response.end();
  return false;
}

/** In the form of ALTCHA's second version, which the third still takes: the number to be found is small. */
function challenge() {
  const salt = 'a-salt-for-the-bench?expires=4102444800';
  const number = 7;
  const sum = createHash('sha256').update(`${salt}${number}`).digest('hex');
  return { algorithm: 'SHA-256', challenge: sum, salt, maxnumber: 10, signature: 'none' };
}

/** The same words and boxes as the panel of the others, as HTML for a frame. */
const WIDGET = `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8">
    <script>window.widgetIdent = { tenantAlias: 'bench', programId: 'bench', userId: 'rowan', accountId: 'rowan', engagementMedium: 'EMBED' }</script>
    <style>
      body { margin: 0; font: 1rem / 1.5 system-ui, sans-serif; color: #1c1c1a }
      .panel { box-sizing: border-box; display: grid; grid-template-columns: 2fr 3fr; max-width: 48rem; border: 1px solid #dcdad5; border-radius: 4px }
      .picture { position: relative; min-height: 100%; background: #f2f1ee }
      .content { display: grid; gap: 0.75rem; padding: 2.5rem }
      h2, p { margin: 0 }
      .button { justify-self: start; text-decoration: none; padding: 0.5rem 1.5rem; border-radius: 4px; background: #1c1c1a; color: #fff; font-weight: 600 }
      .small { font-size: 0.8125em; color: #5c5b57 }
      .small a { color: inherit }
    </style>
  </head>
  <body>
    <div class="squatch-container"><div class="panel">
      <div class="picture"></div>
      <div class="content">
        <h2>Share Larkspur, earn a free tin</h2>
        <p>Your friend saves 15% on a first order and we post you a tin of breakfast blend.</p>
        <a class="button" href="https://example.com/" target="_blank" rel="noopener noreferrer">Give a friend 15% off</a>
        <p class="small">Larkspur's friend programme is run by a partner, who will handle your details and email you about it. <a href="https://example.com/privacy">How your details are used</a></p>
      </div>
    </div></div>
  </body>
</html>`;
