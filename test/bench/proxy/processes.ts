import { type ChildProcess, fork, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Findings, Load } from './load.ts';

/** A process that answers, and what it costs. */
export interface Target {
  url: string;
  process: ChildProcess;
}

/** Of a process so far. */
export interface Cost {
  /** Seconds of the processor. */
  processor: number;
  /** Bytes. */
  memory: number;
}

const file = (name: string) => fileURLToPath(new URL(name, import.meta.url));
export const folder = mkdtempSync(path.join(tmpdir(), 'offer-bench-'));

/** What is measured has a core of its own, where there are two. */
const CORE = spawnSync('taskset', ['-c', '1', 'true']).status === 0;

export function onOwnCore(command: string, args: string[]): [string, string[]] {
  return CORE ? ['taskset', ['-c', '0', command, ...args]] : [command, args];
}
const elsewhere = CORE ? { execPath: 'taskset', execArgv: ['-c', '1', process.execPath, '--import', 'tsx'] } : {};

/** @param delay milliseconds that it takes. */
export async function startVendor(delay = 0): Promise<Target> {
  const child = fork(file('static-vendor.ts'), [String(delay)], elsewhere);
  const [url] = await once(child, 'message');
  return { url, process: child };
}

export async function startForwarder(vendor: string, client: 'pool' | 'fetch'): Promise<Target> {
  const [command, args] = onOwnCore(process.execPath, ['--import', 'tsx', file('forwarder.ts'), vendor, client]);
  const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const [url] = await once(child, 'message');
  return { url, process: child };
}

/** Our own, as it is shipped: needs the build. Its log goes to a file. */
export async function startProxy(environment: Record<string, string>, options: string[] = []): Promise<Target> {
  const program = fileURLToPath(new URL('../../../dist/proxy/cli.js', import.meta.url));
  const [command, args] = onOwnCore(process.execPath, [...options, program]);
  const log = openSync(path.join(folder, 'proxy.log'), 'w');
  const child = spawn(command, args, {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', log, 'pipe'],
  });
  let said = '';
  for await (const chunk of child.stderr ?? []) {
    said += chunk;
    const [, url] = /listening on (\S+)\n/.exec(said) ?? [];
    if (url) return { url, process: child };
  }
  throw new Error(`The proxy did not start:\n${said}`);
}

/** One worker; `undefined` where there is no nginx. */
export async function startNginx(vendor: string): Promise<Target | undefined> {
  if (spawnSync('nginx', ['-v']).status !== 0) return undefined;
  const port = await freePort();
  const settings = `daemon off; master_process off; pid ${folder}/nginx.pid; error_log ${folder}/nginx.error warn;
events { worker_connections 1024; }
http {
  access_log ${folder}/nginx.log;
  client_body_temp_path ${folder}; proxy_temp_path ${folder}; fastcgi_temp_path ${folder};
  uwsgi_temp_path ${folder}; scgi_temp_path ${folder};
  keepalive_requests 1000000000;
  upstream vendor { server ${new URL(vendor).host}; keepalive 64; keepalive_requests 1000000000; }
  server {
    listen 127.0.0.1:${port};
    location / { proxy_pass http://vendor; proxy_http_version 1.1; proxy_set_header Connection ""; }
  }
}`;
  const place = path.join(folder, 'nginx.conf');
  writeFileSync(place, settings);
  const [command, args] = onOwnCore('nginx', ['-c', place]);
  const child = spawn(command, args, { stdio: 'inherit' });
  const url = `http://127.0.0.1:${port}`;
  while (
    !(await fetch(url, { method: 'POST', body: '{}' }).then(
      ({ ok }) => ok,
      () => false,
    ))
  );
  return { url, process: child };
}

export async function put(load: Load): Promise<Findings> {
  // As it is: what is no number in JSON is one here.
  const child = fork(file('load.ts'), [JSON.stringify(load)], { ...elsewhere, serialization: 'advanced' });
  const [findings] = await once(child, 'message');
  return findings;
}

/** Linux only (proc(5)). */
export function costOf({ process: { pid } }: Target): Cost {
  const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1]?.split(' ') ?? [];
  const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'latin1')) ?? [];
  // In hundredths of a second (USER_HZ), user and system.
  return { processor: (Number(fields[11]) + Number(fields[12])) / 100, memory: Number(kilobytes) * 1024 };
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
