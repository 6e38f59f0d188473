import type { LiveOffer } from './live-offer.ts';
import type { Segment } from './segment.ts';

/** An offer of the first generation: no tree, but named sections, in the order of display. */
export function v1Sections(offer: LiveOffer) {
  return {
    header: [
      { type: 'text', text: offer.headline, attributes: { size: 'large', emphasis: 'bold', appearance: 'accent' } },
    ],
    personalization: [{ type: 'text', text: offer.greeting, attributes: { emphasis: 'bold' } }],
    offers: offer.position,
    // That the picture has a text beside its address is inferred, like the text's name.
    image: { url: offer.imageUrl, alt: offer.imageAlt },
    sponsored: [{ type: 'text', text: 'Sponsored', attributes: { size: 'small', appearance: 'subdued' } }],
    ...contentAndActions(offer),
    disclaimer: [
      { type: 'text', text: offer.disclaimer, attributes: { size: 'extraSmall' } },
      {
        type: 'link',
        attributes: { to: offer.termsUrl },
        children: [{ type: 'text', text: 'Terms', attributes: { appearance: 'monochrome' } }],
      },
    ],
    footer: [
      {
        type: 'text',
        text: '',
        attributes: { size: 'small' },
        children: [{ type: 'link', text: 'About these offers', attributes: { to: offer.aboutUrl } }],
      },
    ],
  } satisfies Record<string, readonly Segment[] | object>;
}

/** As few sections as an offer can do with. */
export function contentAndActions({ content, accept, acceptUrl, decline, declineUrl }: LiveOffer) {
  return {
    content: content.map(({ text, strong }) => ({
      type: 'text',
      text,
      ...(strong && { attributes: { emphasis: 'bold' } }),
    })),
    actions: [
      { type: 'button', text: accept, attributes: { kind: 'primary', to: acceptUrl } },
      { type: 'button', text: decline, attributes: { kind: 'secondary' }, url: declineUrl },
    ],
  } satisfies Record<string, readonly Segment[]>;
}
