import { pageFrame } from '../page-frame.ts';
import type { SampleOffer } from './offers/sample-offers.ts';

/** Where a shopper lands who accepts. */
export function partnerPage(offer: SampleOffer, picturePath: string, termsPath: string): string {
  const { partner, headline, content, imageAlt, disclaimer } = offer;
  const text = content
    .map(({ text, strong }) => (strong ? `<strong>${escaped(text)}</strong>` : escaped(text)))
    .join('');
  return page(
    partner,
    headline,
    `<p>${text}</p>
  <p class="quiet">${escaped(disclaimer)}<a href="${termsPath}">Terms</a></p>
  <footer class="quiet">A sample page, served by the sandbox: you have accepted the offer. You can close this tab now.</footer>`,
    `<img src="${picturePath}" width="1200" height="800" alt="${escaped(imageAlt)}">\n  `,
  );
}

export function termsPage({ partner, disclaimer }: SampleOffer): string {
  return page(
    partner,
    'Terms of the offer',
    `<p>${escaped(disclaimer.trim())}</p>
  <p>This is a sample: there is no ${escaped(partner)}, and no obligation to anybody.</p>`,
  );
}

/** Where the small print of every offer leads. */
export function aboutPage(): string {
  return page(
    'Larkspur and partners',
    'About these offers',
    `<p>After an order we show offers of other small businesses. They pay for the place, and they learn nothing of you unless you accept.</p>
  <p>This is a sample page: nothing leaves this machine.</p>`,
  );
}

function page(kicker: string, title: string, content: string, picture = ''): string {
  const main = `${picture}<p class="kicker">${escaped(kicker)}</p>\n  <h1>${escaped(title)}</h1>\n  ${content}`;
  return pageFrame(escaped(title), `<main>\n  ${main}\n</main>`);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
