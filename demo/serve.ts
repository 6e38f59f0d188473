/** The sample shop, its proxy and the vendors' sandbox, in one process and, for the page, on one origin. */
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { freePort } from './free-port.ts';
import { knownIntegrity } from './known-integrity.ts';
import { startOffers } from './start-offers.ts';

const FIRST_PORT = 5173;

const port = await freePort(FIRST_PORT);
const { proxy, controlUrl } = await startOffers([`http://localhost:${port}`, `http://127.0.0.1:${port}`]);
const shop = await createServer({
  root: fileURLToPath(new URL('..', import.meta.url)),
  configFile: false,
  logLevel: 'warn',
  clearScreen: false,
  plugins: [knownIntegrity()],
  // Lit as shops get it: the one for development speaks on the console.
  resolve: { conditions: ['module', 'browser', 'production'] },
  optimizeDeps: { entries: ['index.html', 'order.html'] },
  server: {
    host: '127.0.0.1',
    port,
    strictPort: true,
    proxy: { '/offers/': proxy.url, '/sandbox/': controlUrl },
  },
});
await shop.listen();
process.stdout.write(`http://localhost:${port}/\n`);
