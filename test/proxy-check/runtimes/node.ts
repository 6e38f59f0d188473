import { createPoolFetch } from '../../../src/proxy/calling/pool-fetch.ts';
import { serveOfferProxy } from '../../../src/proxy/node.ts';
import { costOf } from '../helpers/figures.ts';
import type { Runtime } from './runtime.ts';
import { WatchedProxy } from './watched-proxy.ts';

/** Node, in this process. */
export function startNode(): Runtime {
  const pool = createPoolFetch();
  return {
    name: 'node',
    costOf,
    async open(environment, options = {}) {
      const proxy = new WatchedProxy(environment, options, pool.fetch);
      return { fetch: (request, connection) => proxy.fetch(request, connection), seen: async () => proxy.seen };
    },
    async serve(environment, instances) {
      const options = { port: 0, hostname: '127.0.0.1', runtime: { log: () => {} } };
      const servers = await Promise.all(Array.from({ length: instances }, () => serveOfferProxy(environment, options)));
      return {
        urls: servers.map(({ url }) => url),
        async close() {
          await Promise.all(servers.map((server) => server.close()));
        },
      };
    },
    async close() {
      pool.close();
    },
  };
}
