/** The one file of the sandbox that knows Node: listening, reading, and what goes wrong on a socket. */

import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { ArrivalLog } from './arrival-log.ts';
import { CONTROL_PREFIX, control, EVENTS_PATH } from './control.ts';
import { pause } from './pause.ts';
import { readBody, readQuery } from './read-arrival.ts';
import type { Switchboard } from './switchboard.ts';
import type { Answer, Arrival, SandboxVendor } from './vendor.ts';

/** Loopback only: a sandbox believes whoever talks to it. */
const HOST = '127.0.0.1';

/** Sixty times what a vendor is ever sent. */
const MOST_BODY_BYTES = 1024 * 1024;

/** Milliseconds between two bytes of a dripping answer: a usual offer then takes longer than a patient reader waits. */
const DRIP_PACE = 10;

/** How many ports to try after a taken one. */
const MOST_PORTS = 50;

export interface NodeServer {
  port: number;
  baseUrl: string;
  /** Ends every connection at once: held, hanging, streaming and idle ones. */
  close(): Promise<void>;
}

/** Serves an address of a vendor on the first free port from the given one on; 0 lets the system choose. */
export async function serve(
  vendor: SandboxVendor,
  address: string,
  switchboard: Switchboard,
  firstPort: number,
): Promise<NodeServer> {
  const server = createServer((request, response) => {
    respond(request, response, vendor, address, switchboard).catch((error: unknown) => {
      // The caller left, or an armed answer cannot be sent as it is; neither may end the sandbox.
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { 'content-type': 'text/plain' }).end(`The sandbox failed: ${String(error)}`);
    });
  });
  const port = await listen(server, firstPort, MOST_PORTS);
  return {
    port,
    baseUrl: `http://${HOST}:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, port: number, attempts: number): Promise<number> {
  try {
    server.listen(port, HOST);
    await once(server, 'listening');
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!taken || attempts === 1) throw error;
    return listen(server, port + 1, attempts - 1);
  }
  const address = server.address();
  return typeof address === 'object' && address ? address.port : port;
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  vendor: SandboxVendor,
  address: string,
  switchboard: Switchboard,
): Promise<void> {
  const left = new AbortController();
  response.on('close', () => left.abort());

  const text = await readText(request);
  if (text === undefined) return deliver({ status: 413, headers: {}, body: '' }, response, left.signal);
  const arrival = { ...readArrival(request, text), ...(vendor.addresses.length > 1 && { address }) };
  if (!arrival.path.startsWith(CONTROL_PREFIX)) {
    return deliver(await switchboard.receive(vendor, arrival, left.signal), response, left.signal);
  }
  const answer = control(arrival, switchboard, vendor.name);
  if (arrival.path === EVENTS_PATH && answer.status === 200) streamEvents(answer, response, switchboard.log);
  else await deliver(answer, response, left.signal);
}

/** The whole body; `undefined` when it was too large to keep. */
async function readText(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= MOST_BODY_BYTES) chunks.push(chunk);
  }
  return size <= MOST_BODY_BYTES ? Buffer.concat(chunks).toString() : undefined;
}

function readArrival(request: IncomingMessage, text: string): Arrival {
  const [path = '/', ...search] = (request.url ?? '/').split('?');
  const headers = Object.entries(request.headers).map(([name, value]) => [name, [value].flat().join(', ')]);
  return {
    method: request.method ?? 'GET',
    path,
    query: readQuery(search.join('?')),
    headers: Object.fromEntries(headers),
    body: readBody(text),
  };
}

async function deliver(answer: Answer, response: ServerResponse, left: AbortSignal): Promise<void> {
  const { status, headers, body, mishap } = answer;
  if (left.aborted || mishap === 'hang') return;
  if (mishap === 'reset' || mishap === 'lost') return reset(response);

  const bytes = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  if (mishap === undefined) {
    response.writeHead(status, headers).end(bytes);
    return;
  }
  response.writeHead(status, { ...headers, 'content-length': bytes.length });
  if (mishap === 'truncated') {
    response.write(bytes.subarray(0, bytes.length / 2), () => reset(response));
    return;
  }
  for (const byte of bytes) {
    response.write(Buffer.of(byte));
    await pause(DRIP_PACE, left);
  }
  response.end();
}

/** Ends the connection with RST, not FIN: the other side sees an error, not an end. */
function reset(response: ServerResponse): void {
  response.socket?.resetAndDestroy();
}

function streamEvents(head: Answer, response: ServerResponse, log: ArrivalLog): void {
  response.writeHead(head.status, head.headers);
  // A comment, so that whoever listens knows at once that nothing is missed from here on.
  response.write(': listening\n\n');
  const stop = log.subscribe((event, entry) => {
    response.write(`event: ${event}\nid: ${entry.sequence}\ndata: ${JSON.stringify(entry)}\n\n`);
  });
  response.on('close', stop);
}
