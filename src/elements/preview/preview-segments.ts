import type { SegmentsOffer } from '../../offer/offer.ts';

/** The built-in sample of `preview`: no network, nothing recorded. */
export const previewSegments: SegmentsOffer = {
  id: 'preview',
  provider: 'preview',
  layout: 'segments',
  locale: 'en',
  receipt: 'preview',
  continuation: 'preview',
  position: { current: 1, total: 3 },
  segments: [
    { kind: 'heading', children: [{ kind: 'text', text: 'Two weeks on us' }] },
    {
      kind: 'paragraph',
      children: [{ kind: 'text', text: 'A partner’s offer stands here. This is a sample, and nothing is sent.' }],
    },
    {
      kind: 'row',
      role: 'actions',
      children: [
        {
          kind: 'action',
          does: 'accept',
          look: 'button',
          weight: 'primary',
          url: 'https://example.com/',
          children: [{ kind: 'text', text: 'Yes, please' }],
        },
        { kind: 'action', does: 'decline', look: 'link', children: [{ kind: 'text', text: 'No, thanks' }] },
      ],
    },
  ],
};
