/** Words of ours that a shopper reads in a tree of segments. */
export const segmentsStrings = {
  sponsored: 'Sponsored',
  offer: 'Offer',
  nextOffer: 'Here is another offer',
  lastOffer: 'That was the last offer',
  noOffer: 'There is no other offer right now',
};
