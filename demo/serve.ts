/** The sample shop, its proxy and the vendors' sandbox, in one process and, for the page, on one origin. */
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { CONDITIONS } from '../src/elements/script/build/conditions.ts';
import { builtScript } from './built-script.ts';
import { documentPages } from './documents/document-pages.ts';
import { freePort } from './free-port.ts';
import { knownIntegrity } from './known-integrity.ts';
import { startOffers } from './start-offers.ts';

const FIRST_PORT = 5173;

/** Where people serve a page of their own on their machine: a copied snippet is to work there. */
const USUAL_PORTS = [3000, 4173, 5500, 8000, 8080];

const port = await freePort(FIRST_PORT);
const local = [port, ...USUAL_PORTS].flatMap((each) => [`http://localhost:${each}`, `http://127.0.0.1:${each}`]);
/** Pages elsewhere may ask as well, where the setting of a real proxy names them. */
const named = (process.env['OFFERS_ALLOWED_ORIGINS'] ?? '').split(',').filter(Boolean);
const origins = [...local, ...named];
const { proxy, controlUrl } = await startOffers(origins);
const shop = await createServer({
  root: fileURLToPath(new URL('..', import.meta.url)),
  configFile: false,
  logLevel: 'warn',
  clearScreen: false,
  plugins: [knownIntegrity(), documentPages(), builtScript()],
  resolve: { conditions: CONDITIONS },
  optimizeDeps: { entries: ['index.html', 'demo/order.html'] },
  server: {
    host: '127.0.0.1',
    port,
    strictPort: true,
    proxy: { '/offers/': proxy.url, '/sandbox/': controlUrl },
  },
});
await shop.listen();
process.stdout.write(`http://localhost:${port}/\n`);
