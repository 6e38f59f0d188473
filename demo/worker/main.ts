/** The configurator as a copy of files, on any host: its proxy and its sandbox run in this browser. */
import { OfferConfigurator } from '../configurator.ts';
import { underWorker } from './under-worker.ts';

const configurator = document.querySelector('offer-configurator');
underWorker().then(
  () => configurator instanceof OfferConfigurator && configurator.openShop(),
  () => configurator instanceof OfferConfigurator && configurator.lackShop(),
);
