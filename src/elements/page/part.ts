export { placeOffer } from './embed/place-offer.ts';
export { upgradeOffers } from './embed/upgrade-offers.ts';
export { Surroundings } from './surroundings.ts';
