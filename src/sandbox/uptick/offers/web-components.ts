import type { LiveOffer } from './live-offer.ts';
import type { Segment } from './segment.ts';

/** An offer in the segments of 2026: types named after web components, `href`, `src`, `gap`, `variant`. */
export function webComponents(offer: LiveOffer, actions = [acceptButton(offer), declineButton(offer)]): Segment[] {
  return [
    {
      type: 's-box',
      name: 'offer',
      attributes: { border: 'base', borderRadius: 'large' },
      children: [
        {
          type: 's-box',
          name: 'header',
          attributes: { background: 'subdued', padding: 'base' },
          children: [{ type: 's-heading', text: offer.headline }],
        },
        {
          type: 's-paragraph',
          name: 'personalization',
          children: [{ type: 's-text', text: offer.greeting, attributes: { type: 'strong' } }],
        },
        { type: 's-badge', text: progress(offer), attributes: { tone: 'subdued' } },
        {
          type: 's-grid',
          attributes: { gridTemplateColumns: 'auto 1fr', gap: 'large', padding: 'base' },
          children: [
            { type: 's-image', attributes: { src: offer.imageUrl, alt: offer.imageAlt, aspectRatio: '3/2' } },
            {
              type: 's-box',
              children: [
                {
                  type: 's-text',
                  name: 'sponsored',
                  text: 'Sponsored',
                  attributes: { type: 'small', color: 'subdued' },
                },
                {
                  type: 's-paragraph',
                  name: 'content',
                  children: offer.content.map(({ text, strong }) => ({
                    type: 's-text',
                    text,
                    ...(strong && { attributes: { type: 'strong' } }),
                  })),
                },
                { type: 's-grid', name: 'actions', attributes: { gap: 'small' }, children: actions },
                {
                  type: 's-text',
                  name: 'disclaimer',
                  attributes: { type: 'small', color: 'subdued' },
                  children: [
                    { type: 's-text', text: offer.disclaimer },
                    {
                      type: 's-link',
                      attributes: { href: offer.termsUrl },
                      children: [{ type: 's-text', text: 'Terms' }],
                    },
                  ],
                },
              ],
            },
          ],
        },
        {
          type: 's-box',
          name: 'footer',
          attributes: { inlineAlignment: 'end', padding: 'small' },
          children: [{ type: 's-link', text: 'About these offers', attributes: { href: offer.aboutUrl } }],
        },
      ],
    },
  ];
}

/** In this generation the segment itself says where to go on. */
export function acceptButton({ accept, acceptUrl, nextUrl }: LiveOffer): Segment {
  const attributes = { variant: 'primary', href: acceptUrl };
  return { type: 's-button', name: 'button-accept', text: accept, url: nextUrl, attributes };
}

export function declineButton({ decline, declineUrl }: LiveOffer): Segment {
  return {
    type: 's-button',
    name: 'button-reject',
    text: decline,
    url: declineUrl,
    attributes: { variant: 'secondary' },
  };
}

function progress({ position: { current, size } }: LiveOffer): string {
  return `${current} of ${size}`;
}
