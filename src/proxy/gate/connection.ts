/** What a server knows of a request that the request itself does not say. */
export interface Connection {
  /** The other end of the connection: an IP address. */
  remoteAddress?: string | undefined;
  /** The path as it was sent. Parsing has folded dot segments by the time there is a `Request`. */
  path?: string | undefined;
  /** The server is about to stop: `/readyz` says so, for whoever shares out the requests. */
  closing?: boolean | undefined;
}
