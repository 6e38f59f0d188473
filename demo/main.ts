/** The configurator, before a proxy and a sandbox that run on this machine. */
import { OfferConfigurator } from './configurator.ts';

const configurator = document.querySelector('offer-configurator');
if (configurator instanceof OfferConfigurator) configurator.openShop();
