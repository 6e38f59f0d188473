/** A certificate that was not accepted, in Node's words (`tls`, "X509 certificate error codes"). */
const CERTIFICATE = /^(CERT_|DEPTH_ZERO_|ERR_TLS_CERT_|SELF_SIGNED_|UNABLE_TO_)/;

/**
 * Whether a call that failed never left: no connection was made for it, so nobody can have heard it. Only what Node says
 * plainly counts; on other runtimes, and of everything else, the answer is no, for then the call may have arrived.
 */
export function neverLeft(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // All addresses of a host were tried, and each failed.
  if (error instanceof AggregateError) return error.errors.length > 0 && error.errors.every(neverLeft);
  const { code, syscall } = wordsOf(error);
  const isAboutConnecting =
    syscall === 'connect' ||
    syscall === 'getaddrinfo' ||
    code === 'UND_ERR_CONNECT_TIMEOUT' ||
    (code !== undefined && CERTIFICATE.test(code));
  return isAboutConnecting || neverLeft(error.cause);
}

function wordsOf(error: object): { code: string | undefined; syscall: string | undefined } {
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  return {
    code: 'code' in error ? text(error.code) : undefined,
    syscall: 'syscall' in error ? text(error.syscall) : undefined,
  };
}
