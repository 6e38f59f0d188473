import { sampleAddresses } from './sample-flow.ts';

/** The newer segments, named after web components. */
export const webComponents = [
  {
    type: 's-box',
    name: 'offer',
    attributes: { border: 'base', borderRadius: 'large' },
    children: [
      { type: 's-heading', text: 'Your order is in' },
      {
        type: 's-grid',
        name: 'content',
        attributes: { gridTemplateColumns: '1fr auto', gap: 'base', padding: 'large' },
        children: [
          {
            type: 's-box',
            children: [
              { type: 's-paragraph', text: 'Harrow Bakes will post you a sampler box.' },
              { type: 's-badge', text: 'Partner offer' },
            ],
          },
          {
            type: 's-image',
            attributes: {
              src: 'https://images.harrow.example/oat-sampler.png',
              alt: 'A box of oat bars',
              aspectRatio: '1',
            },
          },
        ],
      },
      {
        type: 's-grid',
        name: 'actions',
        children: [
          {
            type: 's-button',
            name: 'button-accept',
            text: 'Send my sampler',
            url: sampleAddresses.secondOffer,
            attributes: {
              variant: 'primary',
              href: sampleAddresses.accept,
              accessibilityLabel: 'Send my oat bar sampler',
            },
          },
          {
            type: 's-link',
            name: 'button-reject',
            url: sampleAddresses.reject,
            children: [{ type: 's-text', text: 'No thanks' }],
          },
        ],
      },
    ],
  },
];
