import { isLoopback } from '../../../offer/address.ts';
import { vendorHosts } from '../../calling/vendor-hosts.ts';
import { wrongContinuation } from '../../sealing/continuation.ts';
import { defineVendor } from '../vendor.ts';
import { createAddresses } from './addresses.ts';
import { Calls } from './calls.ts';
import { factsOf } from './facts.ts';
import { readFlowState } from './flow-state.ts';
import { goOn, startFlow } from './journey.ts';
import { settings } from './settings.ts';
import { tellShown } from './tell-shown.ts';

/** Declining happens on another host than the offers. */
const HOSTS = ['api.uptick.com', 'app.uptick.com'];

/**
 * Uptick: a flow of offers, one after the other. There is no credential; the integration id in the path says who asks.
 * Every address beyond the first call comes out of an answer, and is checked against the vendor's hosts before it is
 * sealed and again before it is called.
 */
export const uptick = defineVendor({
  name: 'uptick',
  prefix: 'UPTICK_',
  secrets: [],
  help: `\
  UPTICK_INTEGRATION_ID    required for Uptick
  UPTICK_BASE_URL          default https://api.uptick.com`,
  settings,
  create(given, { linkHosts }) {
    const base = new URL(given.UPTICK_BASE_URL);
    const mayCall = vendorHosts(base, HOSTS);
    const addresses = createAddresses({ mayCall, loopback: isLoopback(base.hostname), linkHosts });
    const startUrl = `${given.UPTICK_BASE_URL}/v1/places/${given.UPTICK_INTEGRATION_ID}/flows/new`;
    return {
      mayCall,
      async postPurchaseOffer({ request, origin, client }) {
        const calls = new Calls({ client, addresses, startUrl, shop: origin });
        return startFlow(factsOf(request), { calls, addresses });
      },
      async nextOffer({ request: { answer, state }, origin, client }) {
        const known = readFlowState(state);
        if (!known) throw wrongContinuation();
        const calls = new Calls({ client, addresses, startUrl, shop: origin });
        return goOn(known, answer, { calls, addresses });
      },
      shown: ({ request, client }) => tellShown(request, client, addresses),
    };
  },
});
