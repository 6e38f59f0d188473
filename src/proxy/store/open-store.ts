import type { RateLimiter } from '../gate/rate-limiter.ts';
import { readAllSettings } from '../settings/all-settings.ts';
import type { Environment } from '../settings/read-settings.ts';
import type { Store } from './store.ts';

/** A store with a connection to end. It counts requests over the same connection. */
export interface OpenStore extends Store {
  readonly rateLimiter: RateLimiter;
  close(): void;
}

/**
 * Opens the store that `OFFERS_REDIS_URL` names; `undefined` when it names none. For Node, and what is like Node enough to
 * open a socket.
 *
 * @throws {SettingsError} that names all mistakes at once.
 */
export async function openStore(environment: Environment): Promise<OpenStore | undefined> {
  const { OFFERS_REDIS_URL, OFFERS_SECRET } = readAllSettings(environment).offers;
  if (!OFFERS_REDIS_URL) return undefined;
  // Only here, so that nobody loads the client who has no Redis.
  const { openSharedStore } = await import('./shared-store.ts');
  return openSharedStore(OFFERS_REDIS_URL, OFFERS_SECRET[0] ?? '');
}
