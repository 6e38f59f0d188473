/** Every text of a full offer. */
export const offerWords = {
  defaultCallToAction: 'Give a friend 15% off',
  localeCode: 'en_GB',
  headline: 'Share Larkspur, earn a free tin',
  description: 'Your friend saves 15% on a first order and we post you a tin of breakfast blend.',
  privacyNotice:
    "Larkspur's friend programme is run by Mention Me, who will handle your details and email you about it.",
  privacyNoticeLinkText: 'How your details are used',
  offerCode: 'LKS-TIN-A',
};
