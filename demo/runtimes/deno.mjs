// deno run --allow-net --allow-env deno.mjs
import { createOfferProxy } from 'offer-elements/proxy';

const proxy = createOfferProxy(Deno.env.toObject());
const port = Number(Deno.env.get('PORT') ?? 8787);

Deno.serve({ port }, (request, { remoteAddr }) => proxy.fetch(request, { remoteAddress: remoteAddr.hostname }));
