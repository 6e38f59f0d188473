import { once } from 'node:events';
import { createServer } from 'node:net';

/** How many ports to try after a taken one. */
const MOST_ATTEMPTS = 100;

/** Both names of this machine: a page is no use at an address that somebody else answers under the other one. */
const HOSTS = ['127.0.0.1', '::1'];

/** The first port from the given one on that nobody listens to on this machine. */
export async function freePort(first: number): Promise<number> {
  for (let port = first; port < first + MOST_ATTEMPTS; port += 1) {
    if (!(await isTaken(port))) return port;
  }
  throw new Error(`No port is free from ${first} to ${first + MOST_ATTEMPTS - 1}.`);
}

async function isTaken(port: number): Promise<boolean> {
  for (const host of HOSTS) {
    const server = createServer().listen(port, host);
    try {
      await once(server, 'listening');
    } catch (error) {
      // Any other error is of the host, not the port: a machine may have no IPv6.
      if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return true;
      continue;
    }
    server.close();
    await once(server, 'close');
  }
  return false;
}
