import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { REFERRAL_OFFER, SHOP } from '../../proxy/helpers/proxy.ts';
import { startCli } from '../../proxy/helpers/start-cli.ts';
import type { Finding } from '../../scorecard/finding.ts';
import { largest } from '../helpers/figures.ts';
import { inWorld, pageRequest, type World } from '../helpers/world.ts';
import type { Bench, Rows } from '../row.ts';

const KIB = 1024;
const MOST = 16 * KIB;

export const bodyRows: Rows = {
  C8: {
    title: 'bodies of 17 KiB to 100 MB, handler and server',
    goal: '413 on 100 %, 64 KiB over the limit read, RSS +20 MB at 200 at once',
    run: (bench) => inWorld(bench, (world) => bodies(world, bench)),
  },
};

const SIZES = [17 * KIB, 64 * KIB, 1_024 * KIB, 10_240 * KIB, 102_400 * KIB];
const LENGTHS = [undefined, '10', '0', '16384', '-1', 'many', '99999999999999999999'];

async function bodies(world: World, { scaled }: Bench): Promise<Finding> {
  const proxy = await world.handler();
  let tries = 0;
  let refused = 0;
  const read: number[] = [];
  for (const size of SIZES) {
    for (const length of LENGTHS) {
      for (const packed of [false, true]) {
        const before = (await proxy.seen()).read;
        const headers = {
          ...(length !== undefined && { 'content-length': length }),
          ...(packed && { 'content-encoding': 'gzip' }),
        };
        tries += 1;
        const { status } = await proxy.fetch(pageRequest(REFERRAL_OFFER, lazily(size, packed), headers));
        if (status === 413) refused += 1;
        read.push((await proxy.seen()).read - before);
      }
    }
  }
  const bomb = new Uint8Array(gzipSync(new Uint8Array(64 * KIB * KIB)));
  tries += 1;
  if ((await proxy.fetch(pageRequest(REFERRAL_OFFER, bomb, { 'content-encoding': 'gzip' }))).status === 413)
    refused += 1;

  // Before a worker, connections and memory are the platform's.
  const { answers, growth } =
    world.runtime.name === 'node' ? await manyAtOnce(world, scaled(200)) : { answers: [], growth: 0 };
  const most = largest(read) - MOST;
  const wrong = answers.filter((answer) => !answer.startsWith('HTTP/1.1 413 ')).length;
  return {
    reached: `handler ${refused} of ${tries}, ${Math.round(most / KIB)} KiB over at most; server ${answers.length - wrong} of ${answers.length}, RSS at most ${growth.toFixed(0)} MB more`,
    holds: refused === tries && most <= 64 * KIB && wrong === 0 && growth <= 20,
  };
}

/** A body that is made as it is read. */
function lazily(size: number, packed: boolean): ReadableStream<Uint8Array> {
  let given = 0;
  return new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const chunk = new Uint8Array(Math.min(16 * KIB, size - given)).fill(packed ? 0x1f : 0x20);
        given += chunk.length;
        controller.enqueue(chunk);
        if (given >= size) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}

/** So many pages at once, each sending up to 100 MB to a process of its own. */
async function manyAtOnce(world: World, pages: number) {
  const { child, listening, ended } = startCli([], { ...world.settings, PORT: '0' });
  const port = Number(new URL(await listening).port);
  // What a process needs once, for so many, is no growth.
  for (let round = 0; round < 3; round++) await Promise.all(Array.from({ length: pages }, () => send(port, 17 * KIB)));
  const before = megabytes(child.pid, 'VmRSS');
  // The peak is forgotten, so that the next one is that of what follows (proc(5)).
  writeFileSync(`/proc/${child.pid}/clear_refs`, '5');
  const answers = await Promise.all(Array.from({ length: pages }, () => send(port, 102_400 * KIB)));
  const growth = megabytes(child.pid, 'VmHWM') - before;
  child.kill('SIGKILL');
  await ended;
  return { answers, growth };
}

/** Sends until it is answered; the half with a length, the others in chunks. */
async function send(port: number, size: number): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  const isChunked = ((socket.address() as AddressInfo).port & 1) === 1;
  const length = isChunked ? 'Transfer-Encoding: chunked' : `Content-Length: ${size}`;
  socket.write(
    `POST ${REFERRAL_OFFER} HTTP/1.1\r\nHost: x\r\nOrigin: ${SHOP}\r\nContent-Type: text/plain\r\n${length}\r\n\r\n`,
  );
  let answer = '';
  socket.setEncoding('latin1').on('data', (chunk) => {
    answer += chunk;
  });
  socket.on('error', () => {});
  const piece = Buffer.alloc(16 * KIB, 0x20);
  const wire = isChunked ? Buffer.concat([Buffer.from('4000\r\n'), piece, Buffer.from('\r\n')]) : piece;
  for (let sent = 0; sent < size && answer === '' && !socket.destroyed; sent += piece.length) {
    if (!socket.write(wire))
      await Promise.race([once(socket, 'drain'), once(socket, 'data'), once(socket, 'close')]).catch(() => {});
  }
  if (answer === '' && !socket.destroyed)
    await Promise.race([once(socket, 'data'), once(socket, 'close')]).catch(() => {});
  socket.destroy();
  return answer;
}

/** What a process holds in memory, or held at its peak. Linux only. */
function megabytes(pid: number | undefined, name: 'VmRSS' | 'VmHWM'): number {
  const [, kilobytes = 'NaN'] =
    new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / KIB;
}
