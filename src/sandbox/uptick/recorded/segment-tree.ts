import { sampleAddresses } from './sample-flow.ts';

/** The older segments, with plain names. */
export const segmentTree = [
  {
    type: 'view',
    name: 'offer',
    attributes: { border: 'base', padding: 'base', cornerRadius: 'base' },
    children: [
      { type: 'text', name: 'sponsored', text: 'Sponsored', attributes: { size: 'small', appearance: 'subdued' } },
      {
        type: 'grid',
        name: 'body',
        attributes: { columns: ['fill'], spacing: 'loose' },
        desktop_attributes: { columns: ['fill', 'auto'] },
        children: [
          {
            type: 'block_layout',
            children: [
              { type: 'heading', text: 'Two weeks of oat bars, on us', attributes: { level: 2 } },
              {
                type: 'text',
                text: '',
                children: [
                  { type: 'text', text: 'Rowan, ' },
                  { type: 'text', text: 'Harrow Bakes', attributes: { emphasis: 'bold' } },
                  { type: 'text', text: ' will post you a sampler box.' },
                ],
              },
              { type: 'newline', attributes: { spacing: 'tight' } },
              { type: 'badge', text: '1 of 2', attributes: { tone: 'subdued' } },
            ],
          },
          {
            type: 'image',
            attributes: {
              source: 'https://images.harrow.example/oat-sampler.png',
              accessibilityDescription: 'A box of oat bars',
            },
          },
        ],
      },
      {
        type: 'inline_layout',
        name: 'actions',
        attributes: { columns: ['auto', '20px', 'auto'] },
        children: [
          {
            type: 'button',
            name: 'button-accept',
            text: 'Send my sampler',
            attributes: { kind: 'primary', to: sampleAddresses.accept },
          },
          { type: 'spacer', attributes: { spacing: 'base' } },
          { type: 'link', name: 'button-reject', text: 'No thanks', url: sampleAddresses.reject },
        ],
      },
      {
        type: 'text',
        name: 'disclaimer',
        text: '',
        attributes: { size: 'extraSmall', appearance: 'subdued' },
        children: [
          { type: 'text', text: 'New customers only. ' },
          {
            type: 'link',
            attributes: { to: 'https://harrow.example/terms' },
            children: [{ type: 'text', text: 'Terms' }],
          },
        ],
      },
    ],
  },
];
