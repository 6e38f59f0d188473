/** Every word of ours that a shopper reads. A vendor's and a shop's words come with the offer. */
export const strings = {
  newTab: 'opens in a new tab',
  openInTab: 'Open in a new tab',
  close: 'Close',
  privacy: 'Privacy notice',
  terms: 'Terms and conditions',
  preview: 'Preview',
  sponsored: 'Sponsored',
  offer: 'Offer',
  nextOffer: 'Here is another offer',
  lastOffer: 'That was the last offer',
  noOffer: 'There is no other offer right now',
};
