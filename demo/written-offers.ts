/**
 * The words of the offers that a vendor leaves to the shop, as the setting holds them.
 *
 * @param pictures where the sandbox serves the pictures and the notes
 */
export function writtenOffers(pictures: string) {
  return {
    en: {
      referral: {
        headline: 'Share the kettle',
        description: 'Invite up to five friends. Each gets £5 off a first order, and so do you when they place it.',
        callToAction: 'Send invitations',
        imageUrl: `${pictures}/sample-referral.svg`,
        notice: 'One reward for each friend who orders within 30 days.',
        termsUrl: `${pictures}/sample-terms`,
        friendsNotice: 'We write to your friends once, in your name, and keep their details for nothing else.',
        consent: 'My friends have agreed to hear from Larkspur.',
      },
      promotion: {
        headline: 'Join the Tea Club',
        description: 'This order already earns you 46 leaves. A hundred of them are a free tin of your choice.',
        callToAction: 'Join for free',
        imageUrl: `${pictures}/sample-promotion.svg`,
        notice: 'Free of charge. Leave whenever you like.',
        termsUrl: `${pictures}/sample-terms`,
      },
    },
  };
}
