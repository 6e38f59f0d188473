import type { Call, Outcome } from '../vendor.ts';
import { hostedAddresses } from './hosted-pages.ts';
import { offerWords } from './offer-words.ts';
import { recordedAnswers } from './recorded-answers.ts';

/** How late a slow picture is, in milliseconds, when the outcome's name does not say. */
const SLOW_IMAGE = 2_000;

/** The worst a text can hold: markup, script, a turn of the reading direction, a word that never breaks. */
const HOSTILE_TEXT = `<img src=x onerror="window.hacked=true"><script>window.hacked=true</script></style>&lt;i&gt;\u202E${'unbreakable'.repeat(200)}`;

/** The recorded answers, then our own: whatever else an offer can do to those who read it. */
export const outcomes: Readonly<Record<string, Outcome>> = {
  ...recordedAnswers,
  // The older version is only ever seen to answer with these two.
  'offer-default': (call) => {
    const { url, defaultCallToAction, ...others } = sampleOffer(call);
    return ok(
      call.arrival.path.includes('/v1/') ? { url, defaultCallToAction } : { url, defaultCallToAction, ...others },
    );
  },
  'offer-no-url': (call) => {
    const { url: _, ...offer } = sampleOffer(call);
    return ok(offer);
  },
  'offer-javascript-url': (call) => ok({ ...sampleOffer(call), url: 'javascript:alert(document.domain)' }),
  'offer-http-image': (call) => ok({ ...sampleOffer(call), imageUrl: 'http://images.larkspur.example/refer-tin.jpg' }),
  'offer-image-slow': (call) => {
    const delay = call.milliseconds ?? SLOW_IMAGE;
    const offer = sampleOffer(call);
    return ok({ ...offer, imageUrl: `${offer.imageUrl}?delay=${delay}` });
  },
  'offer-image-broken': (call) => ok({ ...sampleOffer(call), imageUrl: hostedAddresses(call.site).missingImage }),
  'offer-hostile': (call) => ok({ ...sampleOffer(call), ...hostileWords() }),

  // The number of success is not printed, nor whether it has a body: every 2xx must do, read or not.
  'coupon-redemption-recorded-200': { status: 200, headers: { 'content-type': 'text/plain' }, body: 'Recorded' },
  'coupon-redemption-recorded-204': { status: 204, headers: {}, body: '' },
};

/** A full offer whose every link works, because the sandbox serves them itself. */
function sampleOffer({ site }: Call) {
  const { journey, privacy, terms, image } = hostedAddresses(site);
  return { ...offerWords, url: journey, privacyNoticeUrl: privacy, termsAndConditionsUrl: terms, imageUrl: image };
}

function hostileWords(): Record<string, string> {
  return Object.fromEntries(Object.keys(offerWords).map((field) => [field, HOSTILE_TEXT]));
}

function ok(body: object) {
  return { status: 200, headers: { 'content-type': 'application/json' }, body };
}
