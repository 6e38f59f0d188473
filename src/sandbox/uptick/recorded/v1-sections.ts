import { sampleAddresses } from './sample-flow.ts';

/** The oldest kind: sections under `attributes`, no tree. */
export const v1Sections = {
  header: [
    {
      type: 'text',
      text: 'Thank you for your order',
      attributes: { size: 'large', emphasis: 'bold', appearance: 'accent' },
    },
  ],
  personalization: [{ type: 'text', text: 'Rowan, pick a treat', attributes: { emphasis: 'bold' } }],
  offers: { start: 1, current: 1, size: 2 },
  image: { url: 'https://images.harrow.example/oat-sampler.png' },
  sponsored: [{ type: 'text', text: 'Sponsored', attributes: { size: 'small', appearance: 'subdued' } }],
  content: [
    { type: 'text', text: 'Harrow Bakes will post you ' },
    { type: 'text', text: 'a sampler box.', attributes: { emphasis: 'bold' } },
  ],
  actions: [
    { type: 'button', text: 'Send my sampler', attributes: { kind: 'primary', to: sampleAddresses.accept } },
    { type: 'button', text: 'No thanks', attributes: { kind: 'secondary' }, url: sampleAddresses.reject },
  ],
  disclaimer: [
    { type: 'text', text: 'New customers only. ', attributes: { size: 'extraSmall' } },
    {
      type: 'link',
      attributes: { to: 'https://harrow.example/terms' },
      children: [{ type: 'text', text: 'Terms', attributes: { appearance: 'monochrome' } }],
    },
  ],
  footer: [
    {
      type: 'text',
      text: '',
      attributes: { size: 'small' },
      children: [
        { type: 'link', text: 'About these offers', attributes: { to: 'https://larkspur.example/partner-offers' } },
      ],
    },
  ],
};
