import type { AddressInfo } from 'node:net';
import { startOffers } from '../../../demo/start-offers.ts';
import { installPackage } from '../../build/helpers/install-package.ts';
import { openBrowser } from '../../page/helpers/browser.ts';
import { areTypesRight, buildApp, installApp } from './app.ts';
import { buildSnippets, takesSnippet } from './paste-snippet.ts';
import { serveApp } from './serve-app.ts';
import { type Finding, type Findings, tryApp } from './try-app.ts';
import { trySnippets } from './try-snippet.ts';

/** A shop with the real proxy before the vendors' sandbox, the package as published, and a browser. */
export interface World {
  /** Builds an app by the name of its folder, opens it, and looks. */
  look(name: string): Promise<Findings>;
  /** Pastes the snippet of an app's framework into it, builds that, opens it, and looks. */
  paste(name: string): Promise<Finding>;
  /** Has an app's own compiler read our types, and with them what was pasted. */
  compile(name: string): Promise<Finding>;
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
    look: async (name) => {
      const app = await buildApp(name, await installApp(name, installation));
      return tryApp(app, shop, origin, browser);
    },
    paste: async (name) => {
      const root = await installApp(name, installation);
      if (!takesSnippet(root)) return { holds: undefined, found: 'no page for it' };
      shop.show(await buildSnippets(name, root, `${origin}/offers`), '');
      return trySnippets(origin, browser);
    },
    compile: async (name) => ({
      holds: await areTypesRight(await installApp(name, installation)),
      found: 'what its compiler has said above',
    }),
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
