// Cloudflare Workers: variables and secrets by their names, and a binding `OFFERS_LIMITER` of `ratelimits`.
import { createBindingRateLimiter, createOfferProxy } from 'offer-elements/proxy';

let proxy;

export default {
  fetch(request, env) {
    proxy ??= createOfferProxy(env, { rateLimiter: createBindingRateLimiter({ client: env.OFFERS_LIMITER }) });
    return proxy.fetch(request, { remoteAddress: request.headers.get('cf-connecting-ip') ?? undefined });
  },
};
