import type { AddressInfo } from 'node:net';
import { startOffers } from '../../../demo/start-offers.ts';
import { installPackage } from '../../build/helpers/install-package.ts';
import { openBrowser } from '../../page/helpers/browser.ts';
import { buildApp } from './app.ts';
import { serveApp } from './serve-app.ts';
import { type Findings, tryApp } from './try-app.ts';

/** A shop with the real proxy before the vendors' sandbox, the package as published, and a browser. */
export interface World {
  /** Builds an app by the name of its folder, opens it, and looks. */
  look(name: string): Promise<Findings>;
  close(): Promise<void>;
}

export async function openWorld(): Promise<World> {
  const shop = serveApp();
  await new Promise<void>((resolve) => shop.server.listen(0, '127.0.0.1', resolve));
  const { port } = shop.server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  const { proxy, sandbox } = await startOffers([origin]);
  shop.forward(proxy.url);
  const installation = await installPackage();
  const browser = await openBrowser();
  return {
    look: async (name) => tryApp(await buildApp(name, installation), shop, origin, browser),
    close: async () => {
      await browser.close();
      await installation.remove();
      await proxy.close();
      await sandbox.close();
      shop.server.closeAllConnections();
      shop.server.close();
    },
  };
}
