/**
 * As much of `fetch` as calling a vendor takes. Every platform's own will do; Node has a leaner one in `pool-fetch.ts`,
 * since there the web's costs several times what the rest of a request does.
 */
export type VendorFetch = (url: URL, init: VendorRequest) => Promise<VendorResponse>;

export interface VendorRequest {
  method: 'GET' | 'POST';
  headers: Record<string, string>;
  body?: string;
  /** A vendor sends us to no other host. */
  redirect: 'manual';
  /** Ends the call, its body too. */
  signal: AbortSignal;
}

/** What a `Response` has, and whatever else does. */
export interface VendorResponse {
  readonly status: number;
  /** `opaqueredirect` where a redirect hides its status. */
  readonly type?: string;
  readonly headers: { get(name: string): string | null };
  readonly body: ByteSource | null;
}

/** What a `ReadableStream` of bytes has, and whatever else does. */
export interface ByteSource {
  getReader(): ByteReader;
}

export interface ByteReader {
  read(): Promise<{ done: false; value: Uint8Array } | { done: true }>;
  cancel(): Promise<void>;
}
