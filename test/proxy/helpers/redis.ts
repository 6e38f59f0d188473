import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createClient } from '@redis/client';
import { findRedis, NO_REDIS } from '../../setup/redis.mjs';

/** A Redis of our own, on a port and in a folder that nobody else has. What it was told it still knows after a stop. */
export interface TestRedis {
  url: string;
  start(): Promise<void>;
  /** Ends it at once, as a power cut does. */
  stop(): Promise<void>;
  /** It still takes connections, and answers nothing. */
  pause(): void;
  resume(): void;
  /** Asks it something, such as `CONFIG SET maxmemory 1`. */
  ask(...words: string[]): Promise<unknown>;
  close(): Promise<void>;
}

export async function startRedis(): Promise<TestRedis> {
  const program = findRedis();
  if (!program) throw new Error(NO_REDIS);
  const folder = mkdtempSync(path.join(tmpdir(), 'offer-redis-'));
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  const options = {
    port,
    bind: '127.0.0.1',
    dir: folder,
    save: '',
    // Each change is written before its answer, and outlives the process.
    appendonly: 'yes',
    appendfsync: 'no',
    'maxmemory-policy': 'noeviction',
  };
  const words = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
  let server: ChildProcess | undefined;
  const redis: TestRedis = {
    url,
    async start() {
      server = spawn(program, words, { stdio: ['ignore', 'pipe', 'inherit'] });
      await untilSaid(server, 'Ready to accept connections');
    },
    async stop() {
      if (!server || server.exitCode !== null || server.signalCode !== null) return;
      const ended = once(server, 'exit');
      server.kill('SIGKILL');
      await ended;
    },
    pause: () => server?.kill('SIGSTOP'),
    resume: () => server?.kill('SIGCONT'),
    async ask(...words) {
      const client = await createClient({ url, RESP: 2 }).connect();
      const reply = await client.sendCommand(words);
      client.destroy();
      return reply;
    },
    async close() {
      await redis.stop();
      rmSync(folder, { recursive: true });
    },
  };
  await redis.start();
  return redis;
}

async function untilSaid(child: ChildProcess, words: string): Promise<void> {
  let said = '';
  await new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`Redis ended with ${code}:\n${said}`)));
    child.stdout?.setEncoding('utf8').on('data', (chunk) => {
      said += chunk;
      if (said.includes(words)) resolve();
    });
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('There is no free port.');
  return address.port;
}
