import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface TestVendor {
  baseUrl: string;
  /** How often it was called. */
  calls: number;
  /** Resolves when it is called next. */
  nextCall(): Promise<void>;
  close(): Promise<void>;
}

/** A vendor on loopback that answers as told, and counts. */
export async function startVendor(
  answer: (response: ServerResponse, request: IncomingMessage) => void = (response) => response.writeHead(204).end(),
): Promise<TestVendor> {
  const waiting: (() => void)[] = [];
  const server = createServer((request, response) => {
    vendor.calls += 1;
    for (const resolve of waiting.splice(0)) resolve();
    answer(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const vendor: TestVendor = {
    baseUrl: `http://127.0.0.1:${port}`,
    calls: 0,
    nextCall: () => new Promise((resolve) => waiting.push(resolve)),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return vendor;
}
