// bun bun.mjs
import { createOfferProxy } from 'offer-elements/proxy';

const proxy = createOfferProxy(process.env);

Bun.serve({
  port: process.env.PORT ?? 8787,
  fetch: (request, server) => proxy.fetch(request, { remoteAddress: server.requestIP(request)?.address }),
});
