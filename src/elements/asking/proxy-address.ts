import { ownOrigin } from './own-origin.ts';

/**
 * The address of one of the proxy's routes.
 *
 * @param endpoint what the shop wrote; default: the origin the script came from, path `/offers`.
 * @returns `undefined` when that is no address of a server.
 */
export function proxyAddress(endpoint: string | undefined, route: string): URL | undefined {
  const base = endpoint ?? `${ownOrigin ?? location.origin}/offers`;
  try {
    const url = new URL(base, document.baseURI);
    url.pathname = url.pathname.replace(/\/+$/, '') + route;
    return /^https?:$/.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}
