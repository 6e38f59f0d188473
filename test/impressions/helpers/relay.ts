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

/** @param delay milliseconds, each way */
export async function startRelay(target: number, delay: number): Promise<Relay> {
  const sockets = new Set<Socket>();
  let isDown = false;
  const server = createServer((near) => {
    if (isDown) {
      near.resetAndDestroy();
      return;
    }
    const far = connect(target, '127.0.0.1');
    carry(near, far, delay);
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

function carry(from: Socket, to: Socket, delay: number): void {
  // What is written at the same pace as it arrived stays in order.
  const later = (run: () => void) => setTimeout(() => !to.destroyed && run(), delay);
  from.on('data', (bytes) => later(() => to.write(bytes)));
  from.on('end', () => later(() => to.end()));
  from.on('close', (failed) => failed && later(() => to.resetAndDestroy()));
  from.on('error', () => {});
}
