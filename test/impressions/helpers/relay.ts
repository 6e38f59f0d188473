import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** Carries bytes between a browser and a server, each of them late. */
export interface Relay {
  port: number;
  /** Every connection is cut, and none is taken, until `up`. */
  down(): void;
  up(): void;
  close(): Promise<void>;
}

/**
 * @param delay milliseconds, each way
 * @param greets whether a new connection costs a round trip of its own, as TCP's does. Default: it is there at once.
 */
export async function startRelay(target: number, delay: number, greets = false): Promise<Relay> {
  const sockets = new Set<Socket>();
  let isDown = false;
  const server = createServer((near) => {
    if (isDown) {
      near.resetAndDestroy();
      return;
    }
    const far = connect(target, '127.0.0.1');
    carry(near, far, delay, greets ? 2 * delay : 0);
    carry(far, near, delay);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cut = () => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    down: () => {
      isDown = true;
      cut();
    },
    up: () => {
      isDown = false;
    },
    close: async () => {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}

/** @param wait milliseconds in which whoever begins would still be waiting to be connected */
function carry(from: Socket, to: Socket, delay: number, wait = 0): void {
  const start = performance.now();
  const queue: (() => void)[] = [];
  // Timers set for the same moment may ring in any order. What is carried stays in its own.
  const later = (run: () => void) => {
    queue.push(run);
    const rest = Math.max(0, start + wait - performance.now());
    setTimeout(() => {
      const next = queue.shift();
      if (!to.destroyed) next?.();
    }, rest + delay);
  };
  from.on('data', (bytes) => later(() => to.write(bytes)));
  from.on('end', () => later(() => to.end()));
  from.on('close', (failed) => failed && later(() => to.resetAndDestroy()));
  from.on('error', () => {});
}
