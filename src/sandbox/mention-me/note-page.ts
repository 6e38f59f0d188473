import { pageFrame } from '../page-frame.ts';

/** What the pages beside the journey say. */
const NOTES = {
  privacy: {
    title: 'How your details are used',
    paragraphs: [
      'On a live shop this page is Mention Me’s own. It says which details the shop passes on, what for, and how to have them removed.',
      'Here, nothing leaves this machine. The sandbox keeps the latest calls in memory and forgets them when it stops.',
    ],
  },
  terms: {
    title: 'The small print',
    paragraphs: [
      'One free tin for every friend whose first order ships. The friend’s 15% applies to that order once, before postage.',
      'This is a sample: there is no tin, no friend and no order, and no obligation to any of them.',
    ],
  },
};

export function notePage(name: keyof typeof NOTES): string {
  const { title, paragraphs } = NOTES[name];
  const text = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n  ');
  return pageFrame(
    title,
    `<main>\n  <p class="kicker">Larkspur and friends</p>\n  <h1>${title}</h1>\n  ${text}\n</main>`,
  );
}
