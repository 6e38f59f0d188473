/**
 * What runs in workerd: proxies that are opened, asked and looked at through the tunnel, and one over HTTP as it comes, made
 * with the worker's own settings.
 */
import { createOfferProxy, type Environment, type OfferProxy, SettingsError } from '../../../src/proxy/index.ts';
import type { OpenOptions } from './runtime.ts';
import {
  ANSWER,
  type AnswerHead,
  type AskOrder,
  fromHeader,
  type Opened,
  ORDER,
  type Order,
  toHeader,
} from './tunnel.ts';
import { WatchedProxy } from './watched-proxy.ts';

const proxies: WatchedProxy[] = [];
let served: OfferProxy | undefined;

export default {
  async fetch(request: Request, environment: Environment): Promise<Response> {
    const text = request.headers.get(ORDER);
    if (text === null) {
      served ??= createOfferProxy(environment, { log: () => {} });
      // Everybody who asks in these checks is on this machine.
      return served.fetch(request, { remoteAddress: '127.0.0.1' });
    }
    const order = fromHeader<Order>(text);
    switch (order.kind) {
      case 'open':
        return Response.json(open(await request.json(), order.options));
      case 'look':
        return Response.json(proxies[order.proxy]?.seen);
      case 'ask': {
        const { proxy, url, method, headers, connection } = order;
        const asked = new Request(url, { method, headers, body: await bodyOf(order.body, request) });
        const answer = await proxies[proxy]?.fetch(asked, connection);
        if (!answer) return new Response(null, { status: 404 });
        const head: AnswerHead = { status: answer.status, headers: [...answer.headers] };
        return new Response(answer.body, { headers: { [ANSWER]: toHeader(head) } });
      }
    }
  },
};

async function bodyOf(place: AskOrder['body'], { body }: Request): Promise<ReadableStream<Uint8Array> | null> {
  if (place === 'none') return null;
  return place === 'here' ? body : (await fetch(place.url)).body;
}

function open(environment: Environment, options: OpenOptions): Opened {
  try {
    return { proxy: proxies.push(new WatchedProxy(environment, options)) - 1 };
  } catch (error) {
    if (error instanceof SettingsError) return { mistakes: error.mistakes };
    throw error;
  }
}
