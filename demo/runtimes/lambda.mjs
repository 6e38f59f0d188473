// AWS Lambda behind a function URL or an HTTP API.
import { handle } from 'hono/aws-lambda';
import { createOfferProxy } from 'offer-elements/proxy';

const proxy = createOfferProxy(process.env);

export const handler = handle({
  fetch: (request, { requestContext }) => proxy.fetch(request, { remoteAddress: requestContext.http.sourceIp }),
});
