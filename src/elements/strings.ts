/** Words of ours that any offer may need. A vendor's and a shop's words come with the offer; each part has its own. */
export const strings = {
  newTab: 'opens in a new tab',
  privacy: 'Privacy notice',
  terms: 'Terms and conditions',
};
