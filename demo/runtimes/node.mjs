// node node.mjs
import { serveOfferProxy } from 'offer-elements/proxy/node';

const server = await serveOfferProxy(process.env);
console.log(`Offers at ${server.url}`);
process.once('SIGTERM', () => server.close());
process.once('SIGINT', () => server.close());
