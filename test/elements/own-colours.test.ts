import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import '../../src/index.ts';
import { contrastOf, parseColour } from '../../src/elements/contrast/colour.ts';
import type { OfferElement } from '../../src/elements/offer-element.ts';
import { enrolOffer, fakeProxy, shownElement } from './helpers/action-offer.ts';
import { part, settled, textOf } from './helpers/element.ts';
import { repair } from './helpers/faults.ts';
import { canChoose, inScheme } from './helpers/in-scheme.ts';
import { newOrderId } from './helpers/sandbox.ts';

const sheets: HTMLStyleElement[] = [];

/** CSS of the page, until the end of the test. */
function style(css: string): HTMLStyleElement {
  const sheet = document.createElement('style');
  sheet.textContent = css;
  document.head.append(sheet);
  sheets.push(sheet);
  return sheet;
}

const paint = (element: OfferElement, name: string) => getComputedStyle(part(element, name) as Element);

/** How far the words of a part stand out from its own ground, or from the panel's. */
function contrastIn(element: OfferElement, name: string, ground = name): number {
  const [words, area] = [paint(element, name).color, paint(element, ground).backgroundColor].map(parseColour);
  if (!words || !area) throw new Error('There is no colour to compare.');
  return contrastOf(words, area);
}

async function card(attributes: Record<string, string> = {}): Promise<OfferElement> {
  fakeProxy(enrolOffer({}, { privacy: { notice: 'Used for this order, then deleted.' } }));
  const element = await shownElement('post-purchase-offer', attributes);
  await element.updateComplete;
  return element;
}

async function tree(): Promise<OfferElement> {
  const element = await fixture<OfferElement>(html`
    <post-purchase-offer order-id=${newOrderId()} order-total="46.50" order-currency="GBP"></post-purchase-offer>
  `);
  await settled(element);
  await element.updateComplete;
  return element;
}

describe('a shop’s own colours', () => {
  afterEach(() => {
    repair();
    for (const sheet of sheets.splice(0)) sheet.remove();
    document.body.removeAttribute('class');
  });

  const themes = {
    'an accent without its text': '--offer-accent: #ffe14d',
    'an accent that is its own text': '--offer-accent: teal; --offer-on-accent: teal',
    'a dark panel without its texts': '--offer-surface: #14213d',
    'white on white': '--offer-surface: #fff; --offer-text: #fff; --offer-muted: #fefefe',
    'a text and small print that are too soft': '--offer-text: #999; --offer-muted: #bbb',
    'a wide gamut': '--offer-accent: oklch(0.9 0.2 110); --offer-on-accent: oklch(0.95 0.1 110)',
    'another one': '--offer-surface: color(display-p3 0.1 0.1 0.4); --offer-text: lab(20% 0 0)',
    'a mixture': '--offer-surface: color-mix(in oklab, black 80%, white); --offer-text: rgb(0 0 0 / 0.5)',
    'one colour for a bright page, in the dark too': '--offer-surface: light-dark(#fff, #000); --offer-text: #111',
    'a transparent panel': '--offer-surface: transparent; --offer-text: white',
    'a button of lines alone': '--offer-accent: transparent; --offer-on-accent: #eee',
  };

  for (const [what, tokens] of Object.entries(themes)) {
    for (const [layout, draw] of Object.entries({ card, tree })) {
      it(`can be read as ${what}, in a ${layout}, bright and dark`, async () => {
        style(`post-purchase-offer { ${tokens} }`);
        for (const scheme of ['light', 'dark'] as const) {
          await inScheme(scheme, async () => {
            await expect(await draw()).to.be.accessible();
          });
        }
      });
    }
  }

  it('stay as they are where they can be read', async () => {
    style('post-purchase-offer { --offer-accent: #14213d; --offer-on-accent: #fca311; --offer-text: #14213d }');
    const element = await card();
    expect(paint(element, 'action').color).to.equal('rgb(252, 163, 17)');
    expect(paint(element, 'base').color).to.equal('rgb(20, 33, 61)');
  });

  it('are not looked at where there are none', async () => {
    const element = await card();
    expect(element.renderRoot.querySelector('.colours')).to.equal(null);
  });

  it('stay as they are before a picture, of which nothing is known', async () => {
    style(
      'body { background: linear-gradient(#000, #333) } post-purchase-offer { --offer-surface: transparent; --offer-text: #fff }',
    );
    const element = await card();
    expect(paint(element, 'base').color).to.equal('rgb(255, 255, 255)');
  });

  it('are looked at again when the page turns dark by a class of its own', async () => {
    style('body.night { --offer-surface: #000 } post-purchase-offer { --offer-text: #222; --offer-muted: #333 }');
    const element = await card();
    expect(paint(element, 'base').color).to.equal('rgb(34, 34, 34)');
    document.body.className = 'night';
    await waitUntil(() => contrastIn(element, 'base') >= 4.5, 'it can be read by night');
    document.body.className = '';
    await waitUntil(() => paint(element, 'base').color === 'rgb(34, 34, 34)', 'it is the shop’s own by day');
  });

  // Elsewhere the driver cannot turn the system dark.
  (canChoose ? it : it.skip)('are looked at again when the system turns dark', async () => {
    style(':root { color-scheme: light dark } post-purchase-offer { --offer-text: #222; --offer-muted: #333 }');
    const element = await card();
    expect(paint(element, 'base').color).to.equal('rgb(34, 34, 34)');
    await emulateMedia({ colorScheme: 'dark' });
    try {
      await waitUntil(() => contrastIn(element, 'base') >= 4.5, 'it can be read in the dark');
      expect(contrastIn(element, 'privacy', 'base')).to.be.at.least(4.5);
    } finally {
      await emulateMedia({ colorScheme: 'light' });
    }
  });

  it('are looked at again where the element has gone, and no more once it has left', async () => {
    style('.night { --offer-surface: #000 } post-purchase-offer { --offer-text: #222; --offer-muted: #333 }');
    const element = await card();
    const night = await fixture<HTMLElement>(html`<div class="night"></div>`);
    night.append(element);
    await element.updateComplete;
    expect(contrastIn(element, 'base')).to.be.at.least(4.5);
  });

  it('are named by debug where they had to be mended', async () => {
    style('post-purchase-offer { --offer-accent: #ffe14d; --offer-on-accent: #fff }');
    const element = await card({ debug: 'true' });
    await waitUntil(() => textOf(element, 'debug')?.includes('mended'), 'it says so');
    expect(textOf(element, 'debug')).to.contain('--offer-on-accent on --offer-accent (1.3)');
  });

  it('are mended without an attribute on the shop’s own element', async () => {
    style('post-purchase-offer { --offer-accent: #ffe14d; --offer-on-accent: #fff }');
    const element = await card();
    expect(contrastIn(element, 'action')).to.be.at.least(4.5);
    expect(element.hasAttribute('style')).to.equal(false);
    expect(element.renderRoot.querySelector('[style]')).to.equal(null);
  });
});

describe('the colour scheme', () => {
  afterEach(() => {
    for (const sheet of sheets.splice(0)) sheet.remove();
    repair();
  });

  it('is that of the page around the element, whatever the system’s', async () => {
    style('.night { color-scheme: dark } .day { color-scheme: light }');
    await inScheme('dark', async () => {
      const element = await card();
      const [day, night] = await Promise.all(
        ['day', 'night'].map((name) => fixture<HTMLElement>(html`<div class=${name}></div>`)),
      );
      day?.append(element);
      expect(paint(element, 'base').backgroundColor).to.equal('rgb(255, 255, 255)');
      night?.append(element);
      expect(paint(element, 'base').backgroundColor).to.equal('rgb(28, 28, 26)');
    });
  });
});
