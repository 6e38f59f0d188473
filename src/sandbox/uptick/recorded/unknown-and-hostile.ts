import { sampleAddresses } from './sample-flow.ts';

/** Types nobody knows, types that are none, addresses nobody should follow. */
export const unknownAndHostile = [
  {
    type: 'box',
    children: [
      {
        type: 'carousel',
        attributes: { autoplay: true },
        children: [{ type: 'text', text: 'Still readable inside an unknown container' }],
      },
      { type: 'countdown-timer', text: 'Ends tonight', attributes: { until: '2026-05-15T00:00:00Z' } },
      { type: 'rating', attributes: { value: 4.5 } },
      { type: 'script', text: "alert('never run')" },
      { type: 's-image', attributes: { src: 'javascript:alert(1)', onerror: 'alert(1)' } },
      { type: '', text: 'no type, skip' },
      { type: null, text: 'null type, skip' },
      { type: 'link', text: 'Bad scheme', attributes: { to: 'javascript:alert(1)' } },
      { type: 'button', name: 'button-accept', text: 'Send my sampler', attributes: { to: sampleAddresses.accept } },
      { type: 'link', name: 'button-reject', text: 'No thanks', url: sampleAddresses.reject },
    ],
  },
  { type: 'modal', children: [{ type: 'text', text: 'A modal is laid out in place' }] },
];
