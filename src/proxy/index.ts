/** The proxy for every runtime. On Node, `node.ts` serves it. */

export { createBindingRateLimiter, type RateLimitBinding } from './binding-rate-limiter.ts';
export type { Connection } from './connection.ts';
export type { Fragment, RenderFragment } from './fragment.ts';
export type {
  ActEvent,
  ActLine,
  ActOutcome,
  InvitationCounts,
  LogLine,
  LogWriter,
  ShownLine,
  ShownOutcome,
  VendorTrace,
  ViewCounts,
} from './log.ts';
export { createOfferProxy, type OfferProxy, type OfferProxyRuntime } from './offer-proxy.ts';
export type { Quota, QuotaName, RateLimiter, Standing } from './rate-limiter.ts';
export type { Environment } from './read-settings.ts';
export type { Encrypt, SealHeader } from './seal.ts';
export { type SettingMistake, SettingsError } from './settings-error.ts';
export { type Claim, type Store, StoreUnavailable } from './store.ts';
export type { ByteReader, ByteSource, VendorFetch, VendorRequest, VendorResponse } from './vendor-fetch.ts';
