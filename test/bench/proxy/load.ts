/**
 * Whoever asks, in a process of its own: one request, again and again, over connections that are kept. Written on bare
 * sockets, since it must not be slower than what it measures. Argument: a `Load` as JSON. Sends its parent a `Findings`.
 */
import { connect, type Socket } from 'node:net';
import { performance } from 'node:perf_hooks';

export interface Load {
  /** Where to. */
  url: string;
  path: string;
  headers: Record<string, string>;
  body: string;
  connections: number;
  /** How long. */
  seconds: number;
  /** Requests a second, whatever becomes of those before. Default: each connection asks again as soon as it is answered. */
  rate?: number;
  /** Ends early after so many answers. */
  most?: number;
}

export interface Findings {
  /** Answers with 200. */
  good: number;
  /** Every other end. */
  bad: number;
  /** Milliseconds, from when it should have been sent; of good answers. */
  median: number;
  p99: number;
  /** The same, of answers that were none. */
  badP99: number;
}

/** Milliseconds that the last answers are waited for. */
const LAST_ANSWERS = 2_000;

const load: Load = JSON.parse(process.argv[2] ?? '');
const { host, hostname, port } = new URL(load.url);
const request = requestText(load);
const times: number[] = [];
const badTimes: number[] = [];
let lost = 0;
/** When each request that no connection was free for should have been sent. */
const due: number[] = [];
const idle: Line[] = [];

/** A connection, and the request that is under way on it. */
class Line {
  readonly #socket: Socket;
  #sent = 0;
  #unread = '';

  constructor() {
    this.#socket = connect({ port: Number(port), host: hostname, noDelay: true });
    this.#socket.setEncoding('latin1').on('data', (text) => this.#read(String(text)));
    this.#socket
      .on('connect', () => free(this))
      .on('error', () => {})
      .on('close', () => {
        if (performance.now() < end) lost += 1;
      });
  }

  ask(since: number): void {
    this.#sent = since;
    this.#socket.write(request);
  }

  #read(text: string): void {
    this.#unread += text;
    const length = lengthOf(this.#unread);
    if (length === undefined || this.#unread.length < length) return;
    const isGood = this.#unread.startsWith('HTTP/1.1 200 ');
    (isGood ? times : badTimes).push(performance.now() - this.#sent);
    this.#unread = this.#unread.slice(length);
    if (times.length === load.most) report();
    free(this);
  }
}

const start = performance.now();
const end = start + load.seconds * 1_000;
for (let count = 0; count < load.connections; count++) new Line();
if (load.rate) keepUp(load.rate);
const timer = setTimeout(report, load.seconds * 1_000 + LAST_ANSWERS);

function free(line: Line): void {
  const now = performance.now();
  const since = load.rate ? due.shift() : now;
  if (since !== undefined && now < end) line.ask(since);
  else idle.push(line);
}

/** Sends what is due, a thousand times a second. */
function keepUp(rate: number): void {
  let sent = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    if (now >= end) return clearInterval(timer);
    for (; sent < ((now - start) / 1_000) * rate; sent++) {
      const since = start + (sent / rate) * 1_000;
      const line = idle.pop();
      if (line) line.ask(since);
      else due.push(since);
    }
  }, 1);
}

/** Of a whole answer, head and body; `undefined` while its head is not there. */
function lengthOf(text: string): number | undefined {
  const head = text.indexOf('\r\n\r\n');
  if (head < 0) return undefined;
  const [, length] = /^content-length: *(\d+)/im.exec(text.slice(0, head)) ?? [];
  if (length !== undefined) return head + 4 + Number(length);
  const last = text.indexOf('\r\n0\r\n\r\n', head);
  return last < 0 ? undefined : last + 7;
}

function requestText({ path, headers, body }: Load): string {
  const fields = { host, ...headers, 'content-length': String(Buffer.byteLength(body)) };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`);
  return `POST ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`;
}

function report(): void {
  clearTimeout(timer);
  const findings: Findings = {
    good: times.length,
    bad: badTimes.length + lost,
    median: at(times, 0.5),
    p99: at(times, 0.99),
    badP99: at(badTimes, 0.99),
  };
  process.send?.(findings, () => process.exit());
}

function at(values: readonly number[], part: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * part)] ?? Number.NaN;
}
