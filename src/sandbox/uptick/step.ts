/**
 * The calls of a flow. `hint` fetches the address that a start with `no_redirect` may answer with; `accept` is loaded by
 * a browser, the others by whoever stands between shop and vendor.
 */
export const STEPS = ['start', 'hint', 'offer', 'event', 'reject', 'accept'] as const;

export type Step = (typeof STEPS)[number];
