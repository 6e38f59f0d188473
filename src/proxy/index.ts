/** The proxy for every runtime. On Node, `node.ts` serves it. */

export type { ByteReader, ByteSource, VendorFetch, VendorRequest, VendorResponse } from './calling/vendor-fetch.ts';
export type { Fragment, RenderFragment } from './fragment.ts';
export { createBindingRateLimiter, type RateLimitBinding } from './gate/binding-rate-limiter.ts';
export type { Connection } from './gate/connection.ts';
export type { Quota, QuotaName, RateLimiter, Standing } from './gate/rate-limiter.ts';
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
export type { Encrypt, SealHeader } from './sealing/seal.ts';
export type { Environment } from './settings/read-settings.ts';
export { type SettingMistake, SettingsError } from './settings/settings-error.ts';
export { type Claim, type Store, StoreUnavailable } from './store/store.ts';
