import type { LiveOffer } from './live-offer.ts';
import type { Segment } from './segment.ts';

/** The no-break spaces that used to stand for a button's padding. */
const PADDING = '\u00a0\u00a0';

/** An offer in the segments of 2025: plain types, `to`, `source`, `spacing`, `kind`, and attributes for wide screens. */
export function plainTypes(offer: LiveOffer): Segment[] {
  return [
    {
      type: 'view',
      name: 'offer',
      attributes: { border: 'base', cornerRadius: 'large' },
      children: [
        {
          type: 'view',
          name: 'header',
          attributes: { background: 'subdued', padding: 'base' },
          children: [{ type: 'heading', text: offer.headline, attributes: { level: 2 } }],
        },
        { type: 'text', name: 'personalization', text: offer.greeting, attributes: { emphasis: 'bold' } },
        { type: 'newline', attributes: { spacing: 'extraTight' } },
        {
          type: 'badge',
          text: `${offer.position.current} of ${offer.position.size}`,
          attributes: { tone: 'subdued' },
        },
        {
          type: 'grid',
          attributes: { columns: ['fill'], spacing: 'loose', padding: 'base' },
          desktop_attributes: { columns: ['auto', 'fill'] },
          children: [
            { type: 'image', attributes: { source: offer.imageUrl, accessibilityDescription: offer.imageAlt } },
            {
              type: 'block_layout',
              attributes: { spacing: 'tight' },
              children: [
                {
                  type: 'text',
                  name: 'sponsored',
                  text: 'Sponsored',
                  attributes: { size: 'small', appearance: 'subdued' },
                },
                {
                  type: 'text',
                  name: 'content',
                  text: '',
                  children: offer.content.map(({ text, strong }) => ({
                    type: 'text',
                    text,
                    ...(strong && { attributes: { emphasis: 'bold' } }),
                  })),
                },
                {
                  type: 'inline_layout',
                  name: 'actions',
                  attributes: { columns: ['auto', '20px', 'auto'] },
                  children: actions(offer),
                },
                {
                  type: 'text',
                  name: 'disclaimer',
                  text: '',
                  attributes: { size: 'extraSmall', appearance: 'subdued' },
                  children: [
                    { type: 'text', text: offer.disclaimer },
                    { type: 'link', attributes: { to: offer.termsUrl }, children: [{ type: 'text', text: 'Terms' }] },
                  ],
                },
              ],
            },
          ],
        },
        {
          type: 'view',
          name: 'footer',
          attributes: { inlineAlignment: 'end', padding: 'tight' },
          children: [{ type: 'link', text: 'About these offers', attributes: { to: offer.aboutUrl } }],
        },
      ],
    },
  ];
}

function actions({ accept, acceptUrl, decline, declineUrl }: LiveOffer): Segment[] {
  return [
    {
      type: 'button',
      name: 'button-accept',
      text: PADDING + accept + PADDING,
      attributes: { kind: 'primary', to: acceptUrl },
    },
    { type: 'spacer', attributes: { spacing: 'base' } },
    {
      type: 'button',
      name: 'button-reject',
      text: PADDING + decline + PADDING,
      attributes: { kind: 'secondary' },
      url: declineUrl,
    },
  ];
}
