import { expect, oneEvent } from '@open-wc/testing';
import { registerWords } from '../../src/index.ts';
import '../../src/locales/sv.ts';
import type { OfferElement } from '../../src/elements/offer-element.ts';
import { openQueue } from '../../src/elements/page-store.ts';
import { de } from '../../src/offer/locales/de.ts';
import { fr } from '../../src/offer/locales/fr.ts';
import { sv } from '../../src/offer/locales/sv.ts';
import { actionOf, fakeProxy, fill, inviteOffer, press, respond, shownElement } from './helpers/action-offer.ts';
import { part, settled, textOf } from './helpers/element.ts';
import { repair } from './helpers/faults.ts';
import { forgetLanguage, speakOn } from './helpers/page-language.ts';

/** The button that adds a row: its text, and the language that it is said to be in. */
function addFriend(element: OfferElement): [text: string | undefined, lang: string | undefined] {
  return [textOf(element, 'add'), part(element, 'add')?.lang];
}

/** A form on a page in this language; with a locale, that asks for another. */
async function formIn(language: string, words?: object, locale = ''): Promise<OfferElement> {
  speakOn(language);
  fakeProxy(inviteOffer({}, words ? { words } : {}));
  const element = await shownElement('referral-offer', locale ? { locale } : {});
  // The page's own words come with a part.
  await element.updateComplete;
  return element;
}

describe('our own words', () => {
  afterEach(repair);

  // Of the module that is imported above. What is registered later is forgotten after each test.
  const imported = sv.addFriend;

  it('are those of a language that the page has bundled', async () => {
    expect(addFriend(await formIn('sv-FI'))).to.deep.equal([imported, 'sv']);
  });

  describe('with nothing bundled', () => {
    beforeEach(forgetLanguage);
    afterEach(forgetLanguage);

    for (const language of ['de', 'de-AT', 'DE']) {
      it(`come from the proxy on a page in ${language}: in the form that invites`, async () => {
        speakOn(language);
        const element = await shownElement('referral-offer', { provider: 'capillary' });
        await expect(element).to.be.accessible();
        expect(addFriend(element)).to.deep.equal([de.addFriend, language]);
        expect(textOf(element, 'label')).to.equal(de.name);
        expect(part(element, 'friend')?.getAttribute('aria-label')).to.equal('Person 1');
      });
    }

    it('stand beside what the shop has written itself, which is in a language of its own', async () => {
      speakOn('fr');
      const element = await shownElement('referral-offer', { provider: 'capillary' });
      expect(addFriend(element)).to.deep.equal([fr.addFriend, 'fr']);
      expect(part(element, 'base')?.lang).to.equal('en');
    });

    it('come from the proxy beside a link', async () => {
      speakOn('de');
      const element = await shownElement('referral-offer', { provider: 'mention-me' });
      expect(textOf(element, 'action')).to.contain(de.newTab);
      expect(textOf(element, 'terms-link')).to.contain(de.terms);
    });

    it('come with every offer of a flow, and tell what became of the one before', async () => {
      speakOn('de');
      const element = await shownElement('post-purchase-offer', { provider: 'uptick' });
      expect(element.renderRoot.textContent).to.contain(de.newTab);
      const settling = settled(element);
      part(element, 'decline')?.click();
      await settling;
      expect(textOf(element, 'status')).to.equal(de.nextOffer);
      expect(part(element, 'status')?.lang).to.equal('de');
      expect(element.renderRoot.textContent).to.contain(de.newTab);
    });

    for (const language of ['fi', 'tlh', 'no language at all']) {
      it(`are English on a page in "${language}"`, async () => {
        speakOn(language);
        const element = await shownElement('referral-offer', { provider: 'capillary' });
        expect(addFriend(element)).to.deep.equal(['Add another friend', 'en']);
      });
    }

    it('follow the page when its language changes, on the next update', async () => {
      speakOn('de');
      const element = await shownElement('referral-offer', { provider: 'capillary' });
      speakOn('fr');
      const settling = settled(element);
      element.requestUpdate();
      await settling;
      expect(addFriend(element)).to.deep.equal([fr.addFriend, 'fr']);
    });

    it('count as the language does', async () => {
      const element = await formIn('ar-u-nu-arab', { friend: 'الصديق {number}' });
      expect(part(element, 'friend')?.getAttribute('aria-label')).to.equal('الصديق ١');
    });

    it('count all the same where the page’s language is no language', async () => {
      const element = await formIn('?', { friend: 'Nr. {number}' });
      expect(part(element, 'friend')?.getAttribute('aria-label')).to.equal('Nr. 1');
    });

    const came = { addFriend: 'of the offer' };
    const everywhere = { '*': { addFriend: 'of the shop' } };
    const near = { da: { addFriend: 'of the language' } };
    const nearest = { 'da-dk': { addFriend: 'of the region' } };
    const other = { nb: { addFriend: 'of another language' } };
    const rows: [title: string, registered: object, words: object | undefined, text: string, lang: string][] = [
      ['English, where there are no others', {}, undefined, 'Add another friend', 'en'],
      ['English, where there are others for another language', other, undefined, 'Add another friend', 'en'],
      ['the offer’s before English', other, came, 'of the offer', 'da-DK'],
      ['the shop’s for the language before the offer’s', near, came, 'of the language', 'da'],
      ['the shop’s for the region before the language’s', { ...near, ...nearest }, came, 'of the region', 'da-dk'],
      ['the shop’s for all before any other', { ...everywhere, ...near, ...nearest }, came, 'of the shop', 'da-DK'],
      ['the offer’s where the shop’s set lacks this one', { da: { name: 'Navn' } }, came, 'of the offer', 'da-DK'],
      ['the offer’s where the shop’s are no texts', { da: { addFriend: 7 }, '*': 'x' }, came, 'of the offer', 'da-DK'],
      ['the shop’s, whatever else is in its set', { da: { ...near.da, hologram: 'x' } }, came, 'of the language', 'da'],
    ];
    for (const [title, registered, words, text, lang] of rows) {
      it(`are ${title}`, async () => {
        window.offerElements?.push({ words: registered });
        expect(addFriend(await formIn('da-DK', words))).to.deep.equal([text, lang]);
      });
    }

    it('are for the language that the element asks for, if it names one', async () => {
      registerWords('da', { addFriend: 'Tilføj en ven' });
      expect(addFriend(await formIn('fr', undefined, 'da_DK'))).to.deep.equal(['Tilføj en ven', 'da']);
    });

    it('change in what is drawn already', async () => {
      const element = await formIn('da');
      registerWords('da', { addFriend: 'Tilføj en ven' });
      registerWords('da', { addFriend: 'Endnu en ven', name: 'Navn' });
      await element.updateComplete;
      expect(addFriend(element)).to.deep.equal(['Endnu en ven', 'da']);
      expect(textOf(element, 'label')).to.equal('Navn');
    });

    it('may be pushed before there is a script of ours', async () => {
      const { offerElements } = window;
      window.offerElements = [{ words: { da: { addFriend: 'Tilføj en ven' } } }];
      openQueue();
      if (offerElements) window.offerElements = offerElements;
      expect(addFriend(await formIn('da'))).to.deep.equal(['Tilføj en ven', 'da']);
    });

    it('are English where those that came are none', async () => {
      const hostile = JSON.parse(`{"addFriend": 7, "name": "${'x'.repeat(10_000)}", "__proto__": {"check": "x"}}`);
      const element = await formIn('de', hostile);
      expect(addFriend(element)).to.deep.equal(['Add another friend', 'en']);
      expect(textOf(element, 'label')).to.equal('Name (optional)');
    });

    it('are text, whatever they hold', async () => {
      const element = await formIn('de', { addFriend: '<img src=x onerror=alert(1)>' });
      expect(part(element, 'add')?.childElementCount).to.equal(0);
    });

    it('tell what became of a sending', async () => {
      speakOn('de');
      const proxy = fakeProxy(inviteOffer({}, { words: de }));
      proxy.answer = () =>
        respond({ invitations: [{ status: 'sent' }, { status: 'uncertain', reason: 'timeout' }, { status: 'sent' }] });
      const element = await shownElement('referral-offer');
      for (const place of [0, 1, 2]) await fill(element, place, 'Hazel', `hazel-${place}@example.net`);
      const told = oneEvent(element, 'offer-invite');
      await press(actionOf(element));
      await told;
      await element.updateComplete;
      expect(textOf(element, 'message')).to.equal('Eingeladen: 2 · Nicht sicher: 1');
      expect(part(element, 'message')?.lang).to.equal('de');
    });
  });
});
