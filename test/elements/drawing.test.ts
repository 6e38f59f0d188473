import { expect, fixture, html } from '@open-wc/testing';
import '../../src/index.ts';
import type { ReferralOffer } from '../../src/elements/referral-offer.ts';
import { part, settled, textOf } from './helpers/element.ts';
import { inScheme } from './helpers/in-scheme.ts';
import { answerNext, newOrderId, requestsDuring } from './helpers/sandbox.ts';

async function drawn(presentation = 'panel'): Promise<ReferralOffer> {
  const element = await fixture<ReferralOffer>(html`
    <referral-offer
      email="rowan.ash@example.com"
      order-id=${newOrderId()}
      order-total="46.50"
      order-currency="GBP"
      presentation=${presentation}
    ></referral-offer>
  `);
  await settled(element);
  return element;
}

describe('drawing an offer', () => {
  it('draws headline, description, picture, action and small print in a panel', async () => {
    const element = await drawn();
    await expect(element).to.be.accessible();
    expect(textOf(element, 'headline')).to.equal('Share Larkspur, earn a free tin');
    expect(textOf(element, 'description')).to.contain('Your friend saves 15%');
    expect(textOf(element, 'action')).to.equal('Give a friend 15% off (opens in a new tab)');
    expect(textOf(element, 'privacy')).to.contain('is run by Mention Me');
    expect(textOf(element, 'privacy-link')).to.contain('How your details are used');
    expect(textOf(element, 'terms-link')).to.contain('Terms and conditions');
    expect(part(element, 'image')?.getAttribute('src')).to.match(/^http:\/\/127\.0\.0\.1:/);
  });

  for (const presentation of ['button', 'link']) {
    it(`draws the action and its small print alone as a ${presentation}`, async () => {
      const element = await drawn(presentation);
      await expect(element).to.be.accessible();
      expect(textOf(element, 'action')).to.contain('Give a friend 15% off');
      expect(textOf(element, 'privacy')).to.contain('is run by Mention Me');
      expect(part(element, 'headline')).to.equal(null);
      expect(part(element, 'picture')).to.equal(null);
    });
  }

  it('draws a panel for a presentation it does not know', async () => {
    const element = await drawn('hologram');
    expect(part(element, 'headline')).not.to.equal(null);
  });

  it('opens links in a new tab that cannot reach back', async () => {
    const element = await drawn();
    const links = [...element.renderRoot.querySelectorAll('a')];
    expect(links).to.have.length(3);
    for (const link of links) {
      expect(link.target).to.equal('_blank');
      expect(link.relList.contains('noopener') && link.relList.contains('noreferrer')).to.equal(true);
    }
  });

  it('shows character references as characters, and markup as text', async () => {
    await answerNext({
      url: 'https://demo.mention-me.com/sample-journey/1',
      defaultCallToAction: 'Tea &amp; cake',
      headline: '<img src=x onerror="window.hurt = true"><b>Th&eacute;</b>',
      localeCode: 'fr_FR',
    });
    const element = await drawn();
    expect(textOf(element, 'headline')).to.equal('<img src=x onerror="window.hurt = true"><b>Thé</b>');
    expect(textOf(element, 'action')).to.contain('Tea & cake');
    expect(part(element, 'base')?.lang).to.equal('fr-FR');
    expect(element.renderRoot.querySelector('b, img')).to.equal(null);
    expect('hurt' in window).to.equal(false);
  });

  it('names the panel by its action where there is no headline', async () => {
    await answerNext({ url: 'https://demo.mention-me.com/sample-journey/2', defaultCallToAction: 'Refer a friend' });
    const element = await drawn();
    expect(part(element, 'base')?.getAttribute('aria-label')).to.equal('Refer a friend');
    await expect(element).to.be.accessible();
  });

  it('writes no style attribute', async () => {
    const element = await drawn();
    expect(element.renderRoot.querySelectorAll('[style]')).to.have.length(0);
    expect(element.hasAttribute('style')).to.equal(false);
  });

  it('writes no attribute of its own on the element', async () => {
    const element = await drawn();
    expect(element.getAttributeNames().sort()).to.deep.equal([
      'email',
      'order-currency',
      'order-id',
      'order-total',
      'presentation',
    ]);
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`can be read in the ${scheme}`, async () => {
      await inScheme(scheme, async () => {
        for (const presentation of ['panel', 'button', 'link']) {
          await expect(await drawn(presentation)).to.be.accessible();
        }
      });
    });
  }

  it('takes a yes-or-no attribute for what it says, and any other word for neither', async () => {
    const element = document.createElement('referral-offer');
    const rows = [
      ['', true],
      ['true', true],
      [' TRUE ', true],
      ['false', false],
      ['maybe', undefined],
    ] as const;
    for (const [word, expected] of rows) {
      element.setAttribute('order-gift', word);
      expect(element.orderGift).to.equal(expected);
    }
    element.removeAttribute('order-gift');
    expect(element.orderGift).to.equal(undefined);
  });

  it('shows what the page put before and after it, only with an offer', async () => {
    const element = await fixture<ReferralOffer>(html`
      <referral-offer email="rowan.ash@example.com" order-id=${newOrderId()} order-total="1" order-currency="GBP">
        <p slot="before">One more thing</p>
        <p slot="after">Thank you</p>
      </referral-offer>
    `);
    expect(element.renderRoot.querySelector('slot[name="before"]')).to.equal(null);
    await settled(element);
    expect(element.renderRoot.querySelector('slot[name="before"]')).not.to.equal(null);
    expect(element.renderRoot.querySelector('slot[name="after"]')).not.to.equal(null);
    await expect(element).to.be.accessible();
  });

  it('draws a sample with a badge in a preview, and asks nobody', async () => {
    const asked = await requestsDuring(async () => {
      const element = await fixture<ReferralOffer>(html`<referral-offer preview></referral-offer>`);
      expect(textOf(element, 'badge')).to.equal('Preview');
      expect(textOf(element, 'headline')).to.equal('Share something good');
      await expect(element).to.be.accessible();
    });
    expect(asked).to.equal(0);
  });
});
