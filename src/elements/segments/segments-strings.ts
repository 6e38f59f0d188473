import type { SegmentsWord } from '../../offer/words.ts';

/** Words of ours that a shopper reads in a tree of segments, in English. */
export const segmentsStrings: Readonly<Record<SegmentsWord, string>> = {
  sponsored: 'Sponsored',
  offer: 'Offer',
  nextOffer: 'Here is another offer',
  lastOffer: 'That was the last offer',
  noOffer: 'There is no other offer right now',
};
