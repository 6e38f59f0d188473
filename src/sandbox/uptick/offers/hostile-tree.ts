import type { LiveOffer } from './live-offer.ts';
import { acceptButton, declineButton } from './web-components.ts';

/** The worst a text can hold: markup, script, a turn of the reading direction, a word that never breaks. */
const HOSTILE_TEXT = `<img src=x onerror="window.hacked=true"><script>window.hacked=true</script></style>&lt;i&gt;\u202E${'unbreakable'.repeat(200)}`;

const SCRIPT_URL = 'javascript:window.hacked=true';

/** Everything a tree can hold that it should not, and among it a text to read and both actions, as good as ever. */
export function hostileTree(offer: LiveOffer): unknown[] {
  return [
    ...unusableSegments(),
    ...dangerousSegments(),
    ...oddSegments(),
    {
      type: 's-carousel',
      attributes: { autoplay: true },
      children: [
        { type: 's-paragraph', text: 'Still readable inside an unknown container' },
        { type: 's-box', attributes: null, children: [acceptButton(offer), declineButton(offer)] },
      ],
    },
  ];
}

/** To be skipped, with all they hold, while their siblings stay. */
function unusableSegments(): unknown[] {
  const children = [{ type: 's-text', text: 'Nobody should read this' }];
  const types = ['', '  ', 's-', null, 7, true, {}, ['s-text']];
  return [null, 'text', 7, [], { children }, ...types.map((type) => ({ type, children }))];
}

function dangerousSegments(): unknown[] {
  return [
    { type: 's-text', text: HOSTILE_TEXT },
    { type: 'script', text: 'window.hacked=true' },
    { type: 'iframe', attributes: { src: SCRIPT_URL, srcdoc: HOSTILE_TEXT } },
    { type: 's-style', text: '* { display: none }' },
    { type: 's-image', attributes: { src: SCRIPT_URL, alt: HOSTILE_TEXT, onerror: 'window.hacked=true' } },
    { type: 's-image', attributes: { src: 'data:image/svg+xml,<svg onload="window.hacked=true"/>' } },
    { type: 's-image', attributes: { src: 'http://images.elsewhere.example/pixel.png' } },
    { type: 's-link', text: 'A script', attributes: { href: SCRIPT_URL } },
    { type: 's-link', text: 'A script, hidden', attributes: { href: ' java\nscript:window.hacked=true' } },
    { type: 's-link', text: 'Plain http', attributes: { href: 'http://elsewhere.example/' } },
    { type: 's-button', text: 'A call to elsewhere', url: 'https://elsewhere.example/offers/new?index=1' },
    { type: 's-box', attributes: { style: 'position: fixed; inset: 0', class: 'x', onclick: 'window.hacked=true' } },
  ];
}

/** Names that every object has, items of the envelope, and fields of the wrong kind. */
function oddSegments(): unknown[] {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
  return [
    ...names.map((type) => ({ type, name: type, text: `A type called ${type}` })),
    { type: 's-text', text: 'Attributes by odd names', attributes: Object.fromEntries(names.map((name) => [name, 7])) },
    { type: 'offer', children: [{ type: 's-text', text: 'An offer inside an offer' }] },
    { type: 'event', id: '1' },
    { type: 's-text', text: null, children: null, attributes: null },
    { type: 's-text', text: 7 },
    { type: 's-box', children: 'text' },
    { type: 's-box', children: { type: 's-text', text: 'Not in a list' } },
    { type: 's-box', text: 'Attributes as text', attributes: 'border' },
    { type: 's-link', text: 'An address that is none', attributes: { href: { url: 'https://elsewhere.example/' } } },
  ];
}
