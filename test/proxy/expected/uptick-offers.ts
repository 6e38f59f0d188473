import type { SegmentsOffer } from '../../../src/offer/offer.ts';
import type { ActionSegment, Segment } from '../../../src/offer/segment.ts';
import { CLICKS } from '../helpers/uptick.ts';

/** The contract's four recorded offers as neutral trees, word for word. */

const text = (words: string): Segment => ({ kind: 'text', text: words });

const accept: ActionSegment = {
  kind: 'action',
  does: 'accept',
  look: 'button',
  weight: 'primary',
  url: `${CLICKS}/accept?index=0&placement=order_confirmation`,
  children: [text('Send my sampler')],
};

const decline: ActionSegment = { kind: 'action', does: 'decline', look: 'link', children: [text('No thanks')] };

const terms: ActionSegment = {
  kind: 'action',
  does: 'open',
  look: 'link',
  url: 'https://harrow.example/terms',
  children: [text('Terms')],
};

const sponsored: Segment = {
  kind: 'paragraph',
  role: 'sponsored',
  size: 'small',
  tone: 'subdued',
  children: [text('Sponsored')],
};

const picture = 'https://images.harrow.example/oat-sampler.png';

const segmentTree: Segment = {
  kind: 'box',
  style: { border: 'base', corner: 'base', padding: 'base' },
  children: [
    sponsored,
    {
      kind: 'grid',
      style: { gap: 'loose', columns: 'one' },
      wide: { columns: 'fill-auto' },
      children: [
        {
          kind: 'stack',
          children: [
            { kind: 'heading', children: [text('Two weeks of oat bars, on us')] },
            {
              kind: 'paragraph',
              children: [
                text('Rowan, '),
                { kind: 'text', text: 'Harrow Bakes', weight: 'strong' },
                text(' will post you a sampler box.'),
              ],
            },
            { kind: 'gap', direction: 'block', space: 'tight' },
            { kind: 'badge', tone: 'subdued', children: [text('1 of 2')] },
          ],
        },
        { kind: 'image', url: picture, alt: 'A box of oat bars' },
      ],
    },
    { kind: 'row', role: 'actions', children: [accept, { kind: 'gap', direction: 'inline', space: 'base' }, decline] },
    {
      kind: 'paragraph',
      role: 'disclaimer',
      size: 'smaller',
      tone: 'subdued',
      children: [text('New customers only. '), terms],
    },
  ],
};

const webComponents: Segment = {
  kind: 'box',
  style: { border: 'base', corner: 'large' },
  children: [
    { kind: 'heading', children: [text('Your order is in')] },
    {
      kind: 'grid',
      role: 'content',
      style: { padding: 'loose', gap: 'base', columns: 'fill-auto' },
      children: [
        {
          kind: 'box',
          children: [
            { kind: 'paragraph', children: [text('Harrow Bakes will post you a sampler box.')] },
            { kind: 'badge', children: [text('Partner offer')] },
          ],
        },
        { kind: 'image', url: picture, alt: 'A box of oat bars' },
      ],
    },
    { kind: 'grid', role: 'actions', children: [{ ...accept, label: 'Send my oat bar sampler' }, decline] },
  ],
};

const v1Sections: Segment = {
  kind: 'box',
  style: { border: 'base', corner: 'base' },
  children: [
    {
      kind: 'box',
      role: 'header',
      style: { background: 'subdued', padding: 'base' },
      children: [{ kind: 'heading', tone: 'accent', children: [text('Thank you for your order')] }],
    },
    {
      kind: 'paragraph',
      role: 'greeting',
      children: [{ kind: 'text', text: 'Rowan, pick a treat', weight: 'strong' }],
    },
    { kind: 'badge', role: 'progress', children: [text('1 of 2')] },
    {
      kind: 'grid',
      style: { padding: 'base', gap: 'loose' },
      wide: { columns: 'auto-fill' },
      children: [
        { kind: 'image', url: picture },
        {
          kind: 'stack',
          children: [
            sponsored,
            {
              kind: 'paragraph',
              role: 'content',
              children: [
                text('Harrow Bakes will post you '),
                { kind: 'text', text: 'a sampler box.', weight: 'strong' },
              ],
            },
            {
              kind: 'row',
              role: 'actions',
              children: [accept, { ...decline, look: 'button', weight: 'secondary' }],
            },
            {
              kind: 'paragraph',
              role: 'disclaimer',
              size: 'smaller',
              children: [text('New customers only. '), terms],
            },
          ],
        },
      ],
    },
    {
      kind: 'box',
      role: 'footer',
      style: { inline: 'end' },
      children: [
        {
          kind: 'paragraph',
          children: [
            { ...terms, url: 'https://larkspur.example/partner-offers', children: [text('About these offers')] },
          ],
        },
      ],
    },
  ],
};

const { weight: _, ...plainAccept } = accept;
const paragraph = (words: string): Segment => ({ kind: 'paragraph', children: [text(words)] });

const unknownAndHostile: Segment[] = [
  {
    kind: 'box',
    children: [
      { kind: 'box', children: [paragraph('Still readable inside an unknown container')] },
      paragraph('Ends tonight'),
      paragraph("alert('never run')"),
      paragraph('Bad scheme'),
      plainAccept,
      decline,
    ],
  },
  { kind: 'box', children: [paragraph('A modal is laid out in place')] },
];

export const recordedOffers: Record<string, Pick<SegmentsOffer, 'segments' | 'position'>> = {
  'offer-created-201-segment-tree': { segments: [segmentTree] },
  'offer-created-201-web-components': { segments: [webComponents] },
  'offer-created-201-v1-sections': { segments: [v1Sections], position: { current: 1, total: 2 } },
  'offer-created-201-unknown-and-hostile': { segments: unknownAndHostile },
};
