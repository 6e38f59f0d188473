/** How long a page that is still sending may take to see our answer, in milliseconds: a few slow round trips. */
const LINGER = 2_000;

/**
 * The same answer, given before the request was read to its end: complete for the page at once, closed for us a moment
 * later. To close at once would reset the connection, and the page might lose the answer (RFC 9112, section 9.6); to
 * read the rest would let anybody send us what they like.
 */
export async function lingering(response: Response): Promise<Response> {
  const headers = new Headers(response.headers);
  headers.set('Connection', 'close');
  if (!response.body) return new Response(null, { status: response.status, headers });
  const bytes = new Uint8Array(await response.arrayBuffer());
  headers.set('Content-Length', String(bytes.byteLength));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(bytes);
      timer = setTimeout(() => controller.close(), LINGER);
    },
    cancel() {
      clearTimeout(timer);
    },
  });
  return new Response(body, { status: response.status, headers });
}
