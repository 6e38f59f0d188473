import type { Hono } from 'hono';
import { answerFault } from '../gate/envelope.ts';
import { jsonResponse } from '../gate/respond.ts';
import type { ProxyEnv } from '../proxy-env.ts';
import { type Store, StoreUnavailable } from '../store/store.ts';

/**
 * Health, for machines: open to all, and no vendor is asked, whose outage is not ours. An instance that is not ready for
 * want of its store still answers with offers; what may be done once only has to wait.
 */
export function addHealth(app: Hono<ProxyEnv>, basePath: string, store: Store): void {
  const paths = { live: `${basePath}/livez`, ready: `${basePath}/readyz` };
  app.get(paths.live, () => jsonResponse({ status: 'live' }));
  app.get(paths.ready, async (context) => {
    if (context.env.closing) return jsonResponse({ status: 'closing' }, 503);
    if (await isThere(store)) return jsonResponse({ status: 'ready' });
    context.get('notes').store = 'unavailable';
    return jsonResponse({ status: 'store-unavailable' }, 503);
  });
  for (const path of Object.values(paths)) {
    app.all(path, (context) => answerFault(context, 'wrong-method', [], { Allow: 'GET, HEAD' }));
  }
}

async function isThere(store: Store): Promise<boolean> {
  try {
    await store.check?.();
    return true;
  } catch (error) {
    if (error instanceof StoreUnavailable) return false;
    throw error;
  }
}
