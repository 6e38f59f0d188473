export { upgradeOffers } from './embed/upgrade-offers.ts';
export { Surroundings } from './surroundings.ts';
export { takeEntry } from './take-entry.ts';
export { shopsWord, shopWords } from './words/shop-words.ts';
