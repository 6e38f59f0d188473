import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Miniflare } from 'miniflare';
import { freePort } from '../../demo/free-port.ts';
import { root } from '../build/helpers/files.ts';
import { until } from '../proxy/helpers/until.ts';
import { bundleWorker } from './bundle-worker.ts';
import type { Send } from './conversation.ts';

/** A runtime with the proxy in it. */
export interface Host {
  send: Send;
  close(): Promise<void>;
}

/** Where the package is installed, and the proxy's settings. */
export interface Place {
  folder: string;
  settings: Record<string, string>;
}

/** Starts the sample of a runtime: `demo/runtimes`, as somebody would who has installed the package. */
export type StartHost = (place: Place) => Promise<Host>;

export const startNode: StartHost = (place) => startProcess(process.execPath, ['node.mjs'], place);

/** @param program where Deno is */
export const startDeno =
  (program: string): StartHost =>
  (place) =>
    startProcess(program, ['run', '--allow-net', '--allow-env', '--node-modules-dir=manual', 'deno.mjs'], place);

/** @param program where Bun is */
export const startBun =
  (program: string): StartHost =>
  (place) =>
    startProcess(program, ['bun.mjs'], place);

export const startWorkerd: StartHost = async ({ folder, settings }) => {
  const contents = await bundleWorker(await copySample('workers.mjs', folder));
  const miniflare = new Miniflare({
    modules: [{ type: 'ESModule', path: 'workers.mjs', contents }],
    compatibilityDate: '2026-07-01',
    bindings: settings,
    ratelimits: { OFFERS_LIMITER: { namespace_id: '1', simple: { limit: 1_000, period: 60 } } },
  });
  const { origin } = await miniflare.ready;
  return { send: (path, init) => fetch(origin + path, init), close: () => miniflare.dispose() };
};

/** There is no server: each request is an event, as a function URL makes them. */
export const startLambda: StartHost = async ({ folder, settings }) => {
  Object.assign(process.env, settings);
  const { handler } = await import(pathToFileURL(await copySample('lambda.mjs', folder)).href);
  const send: Send = async (path, init) => {
    const request = new Request(`https://offers.example${path}`, init);
    const result = await handler({
      version: '2.0',
      rawPath: path,
      rawQueryString: '',
      headers: { host: 'offers.example', ...Object.fromEntries(new Headers(init.headers)) },
      requestContext: {
        domainName: 'offers.example',
        http: { method: request.method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: '' },
      },
      body: init.body ?? null,
      isBase64Encoded: false,
    });
    const { statusCode, headers, body, isBase64Encoded } = result;
    const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
    return new Response(bytes.length > 0 ? bytes : null, { status: statusCode, headers });
  };
  return { send, close: async () => {} };
};

async function startProcess(program: string, args: readonly string[], { folder, settings }: Place): Promise<Host> {
  await copySample(args.at(-1) ?? '', folder);
  const port = await freePort(8_800);
  // Node's test runner tells its children how to report, and a child of ours is no test.
  const { NODE_OPTIONS, NODE_TEST_CONTEXT, ...others } = process.env;
  const child = spawn(program, args, {
    cwd: folder,
    env: { ...others, ...settings, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  const origin = `http://127.0.0.1:${port}`;
  await until(async () => {
    if (child.exitCode !== null) throw new Error(`${program} has ended.`);
    return fetch(`${origin}/offers/livez`).then(
      ({ ok }) => ok,
      () => false,
    );
  });
  return {
    send: (path, init) => fetch(origin + path, init),
    async close() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function copySample(name: string, folder: string): Promise<string> {
  const copy = join(folder, name);
  await copyFile(join(root, 'demo/runtimes', name), copy);
  return copy;
}
