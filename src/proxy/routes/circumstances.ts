import type { Context } from 'hono';
import type { VendorClient, VendorClientOptions } from '../calling/vendor-client.ts';
import { addCall } from '../calling/vendor-trace.ts';
import { clientAddress, type Network } from '../gate/client-address.ts';
import { deviceOf } from '../gate/device.ts';
import { PAGE_CALL_PATIENCE } from '../limits.ts';
import type { ProxyEnv } from '../proxy-env.ts';
import type { Ask, Shopper, Vendor } from '../vendors/vendor.ts';

/** What a route needs that asks a vendor something while a page waits. */
export interface CallTools {
  createClient: (options: VendorClientOptions) => VendorClient;
  trustedProxies: readonly Network[];
}

/** All of an ask but what is asked. */
export type Circumstances = Omit<Ask<unknown>, 'request'>;

/** In which a page asks this vendor; noted for the log, with every call that is made. */
export function circumstancesOf(
  context: Context<ProxyEnv>,
  { name, mayCall }: Vendor,
  origin: string,
  { createClient, trustedProxies }: CallTools,
  shopper: Shopper = shopperOf(context, trustedProxies),
): Circumstances {
  const notes = context.get('notes');
  notes.provider = name;
  const client = createClient({
    mayCall,
    patience: PAGE_CALL_PATIENCE,
    report: (call) => {
      notes.vendor = addCall(notes.vendor, call);
    },
  });
  return { origin, shopper, client };
}

function shopperOf(context: Context<ProxyEnv>, trusted: readonly Network[]): Shopper {
  const { headers } = context.req.raw;
  return {
    address: clientAddress({
      remoteAddress: context.env.remoteAddress,
      forwardedFor: headers.get('x-forwarded-for'),
      trusted,
    }),
    device: deviceOf(headers),
  };
}
