import { pageFrame } from '../page-frame.ts';

/** What the pages beside the shop's own content say. */
const NOTES = {
  privacy: {
    title: 'What happens with a friend’s details',
    paragraphs: [
      'On a live shop this page is the shop’s own. It says that a friend’s name and number or e-mail are used for one invitation, and how a friend can have them removed.',
      'Here, nobody is written to and nothing leaves this machine. The sandbox keeps the latest calls in memory and forgets them when it stops.',
    ],
  },
  terms: {
    title: 'The small print',
    paragraphs: [
      'A hundred leaves for every friend whose first order ships, and one for every pound you spend as a member of the Tea Club. Two hundred leaves are a tin of tea.',
      'This is a sample: there is no club, no leaf and no friend, and no obligation to any of them.',
    ],
  },
};

export function notePage(name: keyof typeof NOTES): string {
  const { title, paragraphs } = NOTES[name];
  const text = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n  ');
  return pageFrame(title, `<main>\n  <p class="kicker">Larkspur Tea Club</p>\n  <h1>${title}</h1>\n  ${text}\n</main>`);
}
