/**
 * What the four shops beside this file have in common: each says in its page what the vendor is to offer in it, so the
 * sandbox is told so before the element asks.
 */
const offer = JSON.parse(document.querySelector('script[type="application/json"]')?.textContent ?? '{}');

await fetch('/sandbox/next', {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({
    answer: {
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: {
        localeCode: 'en_GB',
        url: new URL('/journey', location.href).href,
        privacyNoticeUrl: new URL('/privacy', location.href).href,
        termsAndConditionsUrl: new URL('/terms', location.href).href,
        ...offer,
        imageUrl: new URL(offer.imageUrl, location.href).href,
      },
    },
  }),
});

await import('../../src/index.ts');

export {};
