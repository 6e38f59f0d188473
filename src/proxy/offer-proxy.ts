import { Hono } from 'hono';
import { createVendorClients } from './calling/vendor-client.ts';
import type { VendorFetch } from './calling/vendor-fetch.ts';
import type { RenderFragment } from './fragment.ts';
import type { Connection } from './gate/connection.ts';
import { answerError, answerFault, envelope } from './gate/envelope.ts';
import { limitLoad, MOST_ON_A_ROUTE, MOST_WITH_VIEWS } from './gate/load.ts';
import { createMemoryRateLimiter } from './gate/memory-rate-limiter.ts';
import type { RateLimiter } from './gate/rate-limiter.ts';
import { createRequestLimits } from './gate/request-limits.ts';
import { createTokenReader } from './gate/signed-purchase.ts';
import { type LogWriter, writeLogLine } from './log.ts';
import type { ProxyEnv } from './proxy-env.ts';
import type { ActTools } from './routes/act-tools.ts';
import type { OfferTools } from './routes/answer-offer.ts';
import { couponRedemptions } from './routes/coupon-redemptions.ts';
import { enrolments } from './routes/enrolments.ts';
import { events } from './routes/events.ts';
import { fragment } from './routes/fragment.ts';
import { addHealth } from './routes/health.ts';
import { invitations } from './routes/invitations.ts';
import { nextOffer } from './routes/next-offer.ts';
import { addOpenapi, OPENAPI } from './routes/openapi.ts';
import { addPageRoute, type PageHandler } from './routes/page-route.ts';
import { postPurchaseOffer } from './routes/post-purchase-offer.ts';
import { referralOffer } from './routes/referral-offer.ts';
import { addServerRoute } from './routes/server-route.ts';
import { createKeyedHash } from './sealing/keyed-hash.ts';
import { createSealer, type Encrypt } from './sealing/seal.ts';
import { createViewIds } from './sealing/view-id.ts';
import { readAllSettings } from './settings/all-settings.ts';
import type { Environment } from './settings/read-settings.ts';
import { type SettingMistake, SettingsError } from './settings/settings-error.ts';
import { createMemoryStore } from './store/memory-store.ts';
import type { Store } from './store/store.ts';
import { vendorKinds } from './vendors/index.ts';

/** For shops' servers. */
const FRAGMENT = '/v1/fragment';

/** A function from `Request` to `Response`, for whatever runtime serves it. */
export interface OfferProxy {
  /** Always answers; never throws. */
  fetch(request: Request, connection?: Connection): Promise<Response>;
}

/** What the proxy takes from its surroundings. */
export interface OfferProxyRuntime {
  /** Calls vendors. Default: the platform's own `fetch`. */
  fetch?: VendorFetch;
  /** Seals receipts and continuations. Default: Web Crypto, through `jose`. */
  encrypt?: Encrypt;
  /** Milliseconds since the epoch. */
  now?: () => number;
  /** A text that never comes again. Default: a random UUID. */
  randomId?: () => string;
  /**
   * What has to be remembered between requests. Default: this instance's memory, so run one instance, or give them one
   * store. `openStore` of `offer-elements/proxy/node` opens the one that `OFFERS_REDIS_URL` names.
   */
  store?: Store;
  /**
   * Calls a vendor whatever it answered before: only for a sandbox, whose faults are chosen, and would otherwise be taken
   * for an outage. Default false.
   */
  ignoreVendorPauses?: boolean;
  /** Counts requests. Default: the store's own, else this instance's memory. */
  rateLimiter?: RateLimiter;
  /**
   * Draws offers for `POST /v1/fragment`: `renderFragment` of `offer-elements/fragment`. Default: there is no such route.
   */
  renderFragment?: RenderFragment;
  /** Takes one line a request, and one a view that is counted or a thing that is done. Default: JSON on the console. */
  log?: LogWriter;
}

/**
 * Makes a proxy. All decisions about settings fall here; a request finds everything decided, and shares nothing with
 * another.
 *
 * @param environment settings by their documented names, such as `process.env`; other names are ignored.
 * @throws {SettingsError} that names all mistakes at once.
 */
export function createOfferProxy(environment: Environment, runtime: OfferProxyRuntime = {}): OfferProxy {
  const { offers, vendors } = readAllSettings(environment);
  const {
    fetch = (url, init) => globalThis.fetch(url, init),
    encrypt,
    now = Date.now,
    randomId = () => crypto.randomUUID(),
    log = writeLogLine,
    store = createMemoryStore(now, randomId),
    rateLimiter = store.rateLimiter ?? createMemoryRateLimiter(now),
  } = runtime;
  if (offers.OFFERS_REDIS_URL && !runtime.store) throw new SettingsError([noStore()]);
  const [secret = ''] = offers.OFFERS_SECRET;
  const base = offers.OFFERS_BASE_PATH;
  const trustedProxies = offers.OFFERS_TRUSTED_PROXIES ?? [];
  const limits = createRequestLimits({ rate: offers.OFFERS_RATE_LIMIT, limiter: rateLimiter, trustedProxies });
  const rules = {
    readToken: limits.byToken(createTokenReader(offers.OFFERS_SIGNING_SECRET, now)),
    requireSigned: offers.OFFERS_REQUIRE_SIGNED,
  };
  const sealer = createSealer(offers.OFFERS_SECRET, now, encrypt);
  const hash = createKeyedHash(secret, 'act id');
  const tools: OfferTools = {
    vendors: {
      vendors: vendors.map((create) => create({ now, linkHosts: offers.OFFERS_LINK_HOSTS })),
      known: vendorKinds.map(({ name }) => name),
    },
    createClient: createVendorClients(fetch, now, { ignorePauses: runtime.ignoreVendorPauses === true }),
    trustedProxies,
    finishers: { sealer: limits.bySealed(sealer), viewId: createViewIds(secret), hash, randomId },
  };
  const actTools: ActTools = {
    ...tools,
    sealer: limits.bySealed(sealer),
    requireSigned: rules.requireSigned,
    hash,
    store,
    now,
    log,
  };
  const pageRoutes: Record<string, PageHandler> = {
    '/v1/referral-offer': limits.byClient(referralOffer(rules, tools)),
    '/v1/post-purchase-offer': limits.byClient(postPurchaseOffer(rules, tools)),
    '/v1/next-offer': limits.byClient(nextOffer(tools)),
    // Each view has a receipt, and is counted once whatever happens: the receipts' own limit would only be in the way.
    '/v1/events': limits.byClient(events({ ...tools, sealer, store, now, log }), 'views'),
    '/v1/invitations': limits.byClient(invitations(actTools)),
    '/v1/enrolments': limits.byClient(enrolments(actTools)),
    '/v1/coupon-redemptions': limits.byClient(couponRedemptions(rules, actTools)),
  };

  const app = new Hono<ProxyEnv>({ getPath: pathAsSent });
  app.onError(answerError);
  app.notFound((context) => answerFault(context, 'unknown-path'));
  app.use(
    envelope({
      allowedOrigins: offers.OFFERS_ALLOWED_ORIGINS,
      routeNames: new Map(
        ['/livez', '/readyz', OPENAPI, FRAGMENT, ...Object.keys(pageRoutes)].map((route) => [base + route, route]),
      ),
      now,
      randomId,
      log,
    }),
  );
  addHealth(app, base, store);
  addOpenapi(app, base);
  for (const [route, answer] of Object.entries(pageRoutes)) {
    addPageRoute(app, base + route, limitLoad(answer, route === '/v1/events' ? MOST_WITH_VIEWS : MOST_ON_A_ROUTE));
  }
  if (runtime.renderFragment) {
    const { renderFragment } = runtime;
    const answer = fragment(rules, { ...tools, renderFragment, allowedOrigins: offers.OFFERS_ALLOWED_ORIGINS, now });
    addServerRoute(app, base + FRAGMENT, limitLoad(limits.byServer(answer), MOST_ON_A_ROUTE));
  }
  return { fetch: async (request, connection = {}) => app.fetch(request, connection) };
}

/** Kept from what it names, a proxy would count in its own memory, and other instances would count the same again. */
function noStore(): SettingMistake {
  return { setting: 'OFFERS_REDIS_URL', expected: 'to come with the store that openStore() makes of it' };
}

// As sent, not as decoded: /v1/referral%2Doffer is no path of ours, and nothing in front of us would think it is.
function pathAsSent(request: Request, options?: { env?: Connection | undefined }): string {
  return options?.env?.path ?? new URL(request.url).pathname;
}
