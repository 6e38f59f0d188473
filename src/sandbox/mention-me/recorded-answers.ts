import type { Answer } from '../vendor.ts';
import { offerWords } from './offer-words.ts';

/** The answers of the contract, to the letter. The tests hold them against the fixtures of the same names. */
export const recordedAnswers = {
  'offer-success-full': json(200, {
    ...offerWords,
    url: 'https://demo.mention-me.com/sample-journey/7f3a9c2e',
    privacyNoticeUrl: 'https://demo.mention-me.com/sample-privacy',
    imageUrl: 'https://images.larkspur.example/refer-tin.jpg',
    termsAndConditionsUrl: 'https://demo.mention-me.com/sample-terms',
  }),
  'offer-success-minimal-v1-alias': json(200, {
    url: 'https://demo.mention-me.com/sample-journey/0c41',
    defaultCallToAction: 'Refer a friend',
  }),
  'offer-success-entities-and-gaps': json(200, {
    url: 'https://demo.mention-me.com/sample-journey/91be',
    defaultCallToAction: '',
    localeCode: 'fr_FR',
    headline: 'Th&eacute; &amp; g&acirc;teaux pour vos ami&middot;e&middot;s',
    description: 'Offrez 10&nbsp;&euro; &#8211; recevez 10&nbsp;&euro;',
    privacyNotice: '',
    privacyNoticeUrl: 'https://demo.mention-me.com/sample-privacy',
    imageUrl: null,
  }),
  'offer-touchpoint-disabled-404': errors(404, 'Sample text: this touchpoint is not available.'),
  'offer-validation-422': errors(
    422,
    'Sample text: emailAddress is not an email.',
    'Sample text: currencyCode must be three letters.',
  ),
  'offer-server-error-500': {
    status: 500,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: '<html><body>Sample error page</body></html>',
  },
  'offer-error-with-empty-body': empty(404),
  'coupon-redemption-accepted-202': empty(202),
  'coupon-redemption-bad-request-400': errors(400, 'Sample text: request is missing.'),
  'coupon-redemption-forbidden-403': errors(403, 'Sample text: integration is not enabled.'),
  'coupon-redemption-not-confirmed-404': errors(404, 'Sample text: could not confirm this order.'),
  'coupon-redemption-validation-422': errors(
    422,
    'Sample text: dateString is not a date.',
    'Sample text: total is not a number.',
  ),
  'coupon-redemption-server-error-500': json(500, { code: '500', message: 'Sample text: try again shortly.' }),
  'platform-unauthorised-401': json(401, { code: '401', message: 'Sample text: token has expired.' }),
} satisfies Record<string, Answer>;

function json(status: number, body: unknown): Answer {
  return { status, headers: { 'content-type': 'application/json' }, body };
}

function errors(status: number, ...messages: string[]): Answer {
  return json(status, { errors: messages.map((message) => ({ message })) });
}

function empty(status: number): Answer {
  return { status, headers: { 'content-length': '0' }, body: '' };
}
