import { createOfferProxy } from '../../src/proxy/index.ts';
import { CONTROL_PREFIX, control, EVENTS_PATH } from '../../src/sandbox/control.ts';
import { Switchboard } from '../../src/sandbox/switchboard.ts';
import { vendors } from '../../src/sandbox/vendors.ts';
import { sampleSettings } from '../sample-settings.ts';
import { eventStream } from './event-stream.ts';
import { arrivalOf, deliver, type Found, vendorFetch } from './vendor-fetch.ts';

/**
 * The real proxy before the real sandbox, in a browser: both are functions of a request.
 *
 * What stands at an address is told by what follows the folder that the page is served from: `offers/…` is the proxy,
 * `sandbox/…` what is said to the sandbox itself, `vendors/<name>/…` a vendor's pages and pictures. All else is the
 * host's.
 */
export interface OffersInPage {
  /** `undefined` for what is none of ours. */
  answer(request: Request): Promise<Response> | undefined;
}

/** Not secret, as nothing here is anybody's: it seals what this very browser gives back to itself. */
const SECRET = 'only-the-sample-in-the-page-seals-with-this';

/** @param folder with a slash at its end, such as `https://shop.example/demo/` */
export function createOffersInPage(folder: string): OffersInPage {
  const { origin } = new URL(folder);
  const baseUrl = (address: string) => `${folder}vendors/${address}`;
  const switchboard = new Switchboard(vendors, { baseUrl });
  const find = (url: URL): Found | undefined => {
    for (const vendor of vendors) {
      for (const address of vendor.addresses) {
        const base = `${baseUrl(address)}/`;
        if (url.href.startsWith(base))
          return { vendor, address, path: `/${url.pathname.slice(new URL(base).pathname.length)}` };
      }
    }
    return undefined;
  };
  const proxy = createOfferProxy(sampleSettings({ origins: [origin], addressOf: baseUrl, secret: () => SECRET }), {
    fetch: vendorFetch(switchboard, find),
    log: () => {},
    ignoreVendorPauses: true,
  });

  /** What a browser asks of a vendor: a page, or a picture of one. */
  const host = async ({ method, signal }: Request, url: URL, found: Found) =>
    deliver(
      await switchboard.receive(found.vendor, arrivalOf(found, url, { method, headers: {}, body: '' }), signal),
      signal,
    );

  return {
    answer(request) {
      const url = new URL(request.url);
      const path = url.href.startsWith(folder) ? url.pathname.slice(new URL(folder).pathname.length - 1) : undefined;
      if (path?.startsWith('/offers/')) return ask(request, origin + path + url.search, (asked) => proxy.fetch(asked));
      if (path?.startsWith(CONTROL_PREFIX)) {
        if (path === EVENTS_PATH) return Promise.resolve(eventStream(switchboard.log));
        const arrival = { method: request.method, path, query: {}, headers: {}, body: '' };
        return deliver(control(arrival, switchboard, ''), request.signal);
      }
      const found = find(url) ?? (url.origin === origin ? fromPageOf(request, url) : undefined);
      return found && host(request, url, found);
    },
  };

  /** A vendor's page asks by a path alone, as on a host of its own. */
  function fromPageOf({ referrer }: Request, url: URL): Found | undefined {
    const page = URL.canParse(referrer) ? find(new URL(referrer)) : undefined;
    return page && { ...page, path: url.pathname };
  }
}

/**
 * A request as a server gets it. A worker sees none of the headers that a browser adds on the way, and may not write
 * them into a `Request`; nor do all engines let it read a body as a stream.
 */
async function ask(
  request: Request,
  address: string,
  answer: (asked: Request) => Promise<Response>,
): Promise<Response> {
  const bytes = await request.arrayBuffer();
  const headers = new Headers(request.headers);
  headers.set('origin', new URL(address).origin);
  const asked = new Request(address, { method: request.method });
  Object.defineProperties(asked, { headers: { value: headers }, body: { value: new Response(bytes).body } });
  return answer(asked);
}
