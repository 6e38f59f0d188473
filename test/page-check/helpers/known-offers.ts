/** Answers of a proxy, one for each thing an element can draw. */

const BASE = { provider: 'check', receipt: 'receipt' };

export const cardAnswer = {
  offer: {
    ...BASE,
    id: 'card',
    layout: 'card',
    headline: 'Share Larkspur',
    description: 'They save on a first order.',
    image: { url: 'https://vendor.example/tin.png', alt: 'A tin', width: 400, height: 300 },
    action: {
      kind: 'link',
      label: 'Tell a friend',
      url: 'https://vendor.example/journey',
      messages: { origin: 'https://vendor.example', close: ['close'], consent: ['consent'] },
    },
    privacy: { notice: 'We take care.', url: 'https://vendor.example/privacy', label: 'Privacy' },
    terms: { url: 'https://vendor.example/terms' },
  },
};

export const enrolAnswer = {
  offer: {
    ...BASE,
    id: 'enrol',
    layout: 'card',
    headline: 'Join',
    action: { kind: 'enrol', label: 'Join the circle' },
  },
};

export const inviteAnswer = {
  offer: {
    ...BASE,
    id: 'invite',
    layout: 'card',
    headline: 'Invite',
    action: { kind: 'invite', label: 'Send', identifiers: ['email'], most: 3, consent: 'They know.' },
  },
};

const link = (does: string, words: string) => ({
  kind: 'action',
  does,
  look: 'button',
  ...(does !== 'decline' && { url: `https://vendor.example/${does}` }),
  children: [{ kind: 'text', text: words }],
});

export const segmentsAnswer = {
  offer: {
    ...BASE,
    id: 'segments',
    layout: 'segments',
    continuation: 'continuation',
    accent: '#2f6f4f',
    segments: [
      { kind: 'heading', children: [{ kind: 'text', text: 'Two weeks on us', tone: 'accent', weight: 'strong' }] },
      { kind: 'image', url: 'https://vendor.example/box.png', alt: 'A box' },
      {
        kind: 'grid',
        style: { columns: 'fill-auto', padding: 'base', border: 'base' },
        children: [link('open', 'More')],
      },
      { kind: 'icon', name: 'gift' },
      { kind: 'gap', direction: 'block', space: 'base' },
      { kind: 'row', role: 'actions', children: [link('accept', 'Yes'), link('decline', 'No')] },
    ],
  },
};

export const answers: Readonly<Record<string, unknown>> = {
  card: cardAnswer,
  enrol: enrolAnswer,
  invite: inviteAnswer,
  segments: segmentsAnswer,
  nothing: { offer: null, reason: 'no-offer' },
  'no answer of ours': 'hello',
};
