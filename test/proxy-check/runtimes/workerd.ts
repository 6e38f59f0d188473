import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { Miniflare } from 'miniflare';
import { type Environment, SettingsError } from '../../../src/proxy/index.ts';
import { bundleWorker } from '../../runtimes/bundle-worker.ts';
import { openLargeBodies } from './large-bodies.ts';
import { childrenOf, processorTimeOf } from './processor.ts';
import type { Runtime } from './runtime.ts';
import {
  ANSWER,
  type AnswerHead,
  type AskOrder,
  fromHeader,
  type Opened,
  ORDER,
  type Order,
  toHeader,
} from './tunnel.ts';

/** Bytes of a body that come along. */
const SMALL = 256 * 1024;

/** The open-source heart of Workers, by Miniflare: the same proxy, bundled as Wrangler would, with nothing of Node in it. */
export async function startWorkerd(): Promise<Runtime> {
  const worker = await bundleWorker(fileURLToPath(new URL('worker.ts', import.meta.url)));
  const { url, pid, close } = await start(worker, {});
  const bodies = await openLargeBodies();
  // A connection each: one that is kept may be closed at the moment it is used again.
  const send = (order: Order, body: BodyInit | null = null) =>
    fetch(url, { method: 'POST', headers: { [ORDER]: toHeader(order), connection: 'close' }, body });
  return {
    name: 'workerd',
    async costOf(work) {
      const before = processorTimeOf(pid);
      const start = performance.now();
      await work();
      return Math.min(performance.now() - start, processorTimeOf(pid) - before);
    },
    async open(environment, options = {}) {
      const opened: Opened = await (await send({ kind: 'open', options }, JSON.stringify(environment))).json();
      if ('mistakes' in opened) throw new SettingsError(opened.mistakes);
      const { proxy } = opened;
      return {
        async fetch(request, connection = {}) {
          const { method, headers } = request;
          const order = { kind: 'ask' as const, proxy, url: request.url, method, headers: [...headers], connection };
          const { place, bytes } = await placed(request.body);
          const answer = await send({ ...order, body: place }, bytes);
          const head = fromHeader<AnswerHead>(answer.headers.get(ANSWER) ?? '');
          return new Response(head.status === 204 ? null : answer.body, head);
        },
        seen: async () => (await send({ kind: 'look', proxy })).json(),
      };
    },
    /** Instances share nothing that we could look at: one stands for all. */
    async serve(environment, instances) {
      const served = await start(worker, environment);
      return { urls: new Array<string>(instances).fill(served.url), close: served.close };
    },
    async close() {
      bodies.close();
      await close();
    },
  };

  /** Where a body is to be had, and it itself if it is to come along. */
  async function placed(
    body: Request['body'],
  ): Promise<{ place: AskOrder['body']; bytes: Uint8Array<ArrayBuffer> | null }> {
    if (!body) return { place: 'none', bytes: null };
    const [first, whole] = body.tee();
    const chunks: Uint8Array[] = [];
    let length = 0;
    const reader = first.getReader();
    for (let part = await reader.read(); !part.done && length <= SMALL; part = await reader.read()) {
      chunks.push(part.value);
      length += part.value.byteLength;
    }
    reader.cancel().catch(() => {});
    if (length > SMALL) return { place: { url: bodies.add(whole) }, bytes: null };
    whole.cancel().catch(() => {});
    return { place: 'here', bytes: new Uint8Array(Buffer.concat(chunks)) };
  }
}

async function start(worker: string, environment: Environment) {
  const before = childrenOf(process.pid);
  const miniflare = new Miniflare({
    modules: [{ type: 'ESModule', path: 'worker.js', contents: worker }],
    compatibilityDate: '2026-07-01',
    bindings: Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, value ?? ''])),
    // Straight to the worker: Miniflare's own would read requests first, and write some of them anew.
    unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }],
    // It complains of each address that it cannot read.
    handleRuntimeStdio: (...outputs: Readable[]) => {
      for (const output of outputs) output.resume();
    },
  });
  await miniflare.ready;
  const { origin } = await miniflare.unsafeGetDirectURL();
  const pid = childrenOf(process.pid).find((child) => !before.includes(child)) ?? Number.NaN;
  return { url: origin, pid, close: () => miniflare.dispose() };
}
