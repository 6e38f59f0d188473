import { Content } from './content.ts';

/** What stands on the card when the shop has written nothing: true of every shop, and plain. */
export const defaultContent = new Content(
  new Map([
    [
      'en',
      {
        referral: {
          headline: 'Invite your friends',
          description: 'Tell us who might like our shop, and we will send them an invitation from you.',
          callToAction: 'Send invitations',
          friendsNotice: 'What you enter here is used to invite your friends on your behalf.',
        },
        promotion: {
          headline: 'A thank-you for your order',
          description: 'Join our current promotion. It takes one press.',
          callToAction: 'Join the promotion',
        },
      },
    ],
  ]),
);
