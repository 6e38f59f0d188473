import { expect, oneEvent } from '@open-wc/testing';
import '../../../src/index.ts';
import type { OfferElement } from '../../../src/elements/offer-element.ts';
import { locales } from '../../../src/offer/locales/index.ts';
import type { CardOffer, Offer, SegmentsOffer } from '../../../src/offer/offer.ts';
import {
  actionOf,
  enrolOffer,
  fakeProxy,
  fill,
  inviteOffer,
  press,
  respond,
  rowOf,
  shownElement,
} from '../helpers/action-offer.ts';
import { part } from '../helpers/element.ts';
import { repair } from '../helpers/faults.ts';
import { forgetLanguage, speakOn } from '../helpers/page-language.ts';
import { beWide, forgetWidth } from '../helpers/page-width.ts';

/** A vendor's words of the length that each language has for them. */
const texts = {
  de: {
    headline: 'Freundschaftswerbungsprämienversprechen einlösen',
    description: 'Für jede Bestellung, die nach Ihrer Weiterempfehlung eingeht, erhalten Sie einen Einkaufsgutschein.',
    label: 'Weiterempfehlungseinladungen verschicken',
    decline: 'Nein danke, lieber nicht',
  },
  ar: {
    headline: 'شارك متجرنا مع أصدقائك',
    description: 'يحصل صديقك على خصم عند أول طلب، ونشكرك نحن بهدية صغيرة.',
    label: 'إرسال الدعوات إلى الأصدقاء',
    decline: 'لا، شكرًا',
  },
  ja: {
    headline: 'お友達紹介キャンペーン実施中です',
    description: 'お友達の初回注文が割引になり、お客様には感謝の気持ちを込めて粗品をお送りします。',
    label: '招待メールをまとめて送信する',
    decline: '今回は利用しません',
  },
} as const;

type Spoken = keyof typeof texts;

const languages = Object.keys(texts) as Spoken[];
const url = 'https://vendor.example/';

function card(language: Spoken, card: Partial<CardOffer> = {}): Partial<CardOffer> {
  const { headline, description } = texts[language];
  const small = { privacy: { notice: description, url }, terms: { url } };
  return { locale: language, headline, description, words: locales[language], ...small, ...card };
}

function link(language: Spoken): CardOffer {
  return enrolOffer({}, card(language, { action: { kind: 'link', label: texts[language].label, url } }));
}

function tree(language: Spoken): SegmentsOffer {
  const { headline, description, label, decline } = texts[language];
  const text = (words: string) => [{ kind: 'text' as const, text: words }];
  return {
    id: `tree-${language}-${Math.random()}`,
    provider: 'uptick',
    layout: 'segments',
    locale: language,
    receipt: 'sealed',
    continuation: 'sealed',
    words: locales[language],
    segments: [
      { kind: 'heading', children: text(headline) },
      { kind: 'paragraph', children: text(description) },
      { kind: 'note', children: [{ kind: 'paragraph', children: text(description) }] },
      {
        kind: 'row',
        role: 'actions',
        children: [
          {
            kind: 'action',
            does: 'accept',
            look: 'button',
            weight: 'primary',
            url,
            children: [...text(label), { kind: 'icon', name: 'arrow-right' }],
          },
          { kind: 'action', does: 'decline', look: 'button', children: text(decline) },
        ],
      },
    ],
  };
}

/** An element with this offer on a page in its language. */
async function shown(
  tag: 'referral-offer' | 'post-purchase-offer',
  offer: Offer,
  attributes: Record<string, string> = {},
): Promise<OfferElement> {
  speakOn(offer.locale ?? '', offer.locale === 'ar' ? 'rtl' : 'ltr');
  const proxy = fakeProxy(offer);
  proxy.answer = () =>
    respond({
      status: 'uncertain',
      reason: 'timeout',
      invitations: [
        { status: 'sent' },
        { status: 'refused', reason: 'already-used' },
        { status: 'uncertain', reason: 'timeout' },
      ],
    });
  return shownElement(tag, attributes);
}

/** What stands out of the element, or holds more than it shows. */
function cut(element: OfferElement): string[] {
  const room = element.getBoundingClientRect();
  return [...element.renderRoot.querySelectorAll<HTMLElement>('*')]
    .filter((one) => !one.closest('.aside, svg, dialog, input'))
    .filter((one) => {
      const { left, right, width } = one.getBoundingClientRect();
      const isOut = width > 0 && (left < room.left - 0.5 || right > room.right + 0.5);
      // The cross that takes a row away stands, as it should, with its edge in the panel's own.
      const edge = one.querySelector('[part~="remove"]') ? 12 : 0;
      return isOut || (one.clientWidth > 0 && one.scrollWidth > one.clientWidth + edge) || isClipped(one);
    })
    .map(
      (one) => `${one.localName} ${one.getAttribute('part') ?? one.className}: ${one.textContent?.trim().slice(0, 40)}`,
    );
}

function isClipped(element: HTMLElement): boolean {
  return getComputedStyle(element).overflowY !== 'visible' && element.scrollHeight > element.clientHeight;
}

/** What fades in cannot be read yet. Not every engine's driver can ask for a page without motion. */
async function motionEnded(element: OfferElement): Promise<void> {
  await Promise.all((element.shadowRoot?.getAnimations() ?? []).map(({ finished }) => finished));
}

/** Two friends with something wrong with each, marked. */
async function marked(element: OfferElement): Promise<OfferElement> {
  await fill(element, 0, 'Rowan', 'rowan.ash@example.com');
  await fill(element, 1, 'Sorrel', 'sorrel@');
  await press(actionOf(element));
  await element.updateComplete;
  if (!part(element, 'fault')) throw new Error('Nothing is marked.');
  return element;
}

/** Three friends, and a different answer for each. */
async function answered(element: OfferElement): Promise<OfferElement> {
  for (const [place, name] of ['Hazel', 'Sorrel', 'Maximiliane'].entries()) {
    await fill(element, place, name, `${name.toLowerCase()}.of.the.long.address@subdomain.example.net`);
  }
  const told = oneEvent(element, 'offer-invite');
  await press(actionOf(element));
  await told;
  await element.updateComplete;
  return element;
}

async function joined(element: OfferElement): Promise<OfferElement> {
  await press(actionOf(element));
  await new Promise<void>((resolve) => {
    const look = () => (part(element, 'action') ? requestAnimationFrame(look) : resolve());
    look();
  });
  return element;
}

const form = (language: Spoken, attributes = {}) =>
  shown(
    'referral-offer',
    inviteOffer({ label: texts[language].label, consent: texts[language].description }, card(language)),
    attributes,
  );

const states: Record<string, (language: Spoken) => Promise<OfferElement>> = {
  'a card': (language) => shown('referral-offer', link(language)),
  'a button': (language) => shown('referral-offer', link(language), { presentation: 'button' }),
  'a link': (language) => shown('referral-offer', link(language), { presentation: 'link' }),
  'a form that invites': (language) => form(language),
  'a form behind a button': async (language) => {
    const element = await form(language, { presentation: 'button' });
    await press(part(element, 'action'));
    await element.updateComplete;
    return element;
  },
  'a form with marks': async (language) => {
    const offer = inviteOffer({ label: texts[language].label }, card(language));
    return marked(await shown('referral-offer', offer));
  },
  'a form with answers': async (language) => {
    const offer = inviteOffer({ label: texts[language].label }, card(language));
    return answered(await shown('referral-offer', offer));
  },
  'a button that enrols': (language) =>
    shown('post-purchase-offer', enrolOffer({ label: texts[language].label }, card(language))),
  'what came of enrolling': async (language) =>
    joined(await shown('post-purchase-offer', enrolOffer({ label: texts[language].label }, card(language)))),
  'a segment tree': (language) => shown('post-purchase-offer', tree(language)),
};

describe('in every language', () => {
  afterEach(() => {
    repair();
    forgetLanguage();
    forgetWidth();
  });

  for (const language of languages) {
    for (const [title, state] of Object.entries(states)) {
      it(`nothing of ${title} is cut at 320 px, in ${language}`, async () => {
        beWide(320);
        const element = await state(language);
        await motionEnded(element);
        expect(cut(element)).to.deep.equal([]);
        expect(document.body.scrollWidth).to.equal(320);
        await expect(element).to.be.accessible();
      });
    }

    it(`nothing of a dialog's bar is cut at 320 px, in ${language}`, async () => {
      beWide(320);
      const element = await shown('referral-offer', link(language), { open: 'dialog' });
      await element.updateComplete;
      part(element, 'action')?.click();
      await element.updateComplete;
      const bar = part(element, 'dialog-bar');
      expect(bar?.scrollWidth).to.equal(bar?.clientWidth);
      expect(bar?.textContent?.trim()).to.equal(locales[language].openInTab);
      part(element, 'dialog-close')?.click();
    });
  }

  it('a measure of what is cut finds what is', async () => {
    beWide(320);
    const element = await states['a card']?.('de');
    if (!element) throw new Error('There is no such state.');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('[part~="headline"] { white-space: nowrap; overflow-wrap: normal }');
    element.shadowRoot?.adoptedStyleSheets.push(sheet);
    expect(cut(element)).not.to.deep.equal([]);
  });
});

describe('from right to left', () => {
  afterEach(() => {
    repair();
    forgetLanguage();
    forgetWidth();
  });

  const box = (element: Element | null | undefined) => {
    if (!element) throw new Error('It is not there.');
    return element.getBoundingClientRect();
  };

  /** Where the drawn text of an element is, not its box. */
  const ink = (element: Element | null | undefined) => {
    if (!element) throw new Error('It is not there.');
    const range = document.createRange();
    range.selectNodeContents(element);
    return range.getBoundingClientRect();
  };

  it('a card has its picture at the right, and its words begin there', async () => {
    beWide(1000);
    const image = { url: 'https://vendor.example/tea.png' };
    const element = await shown('referral-offer', { ...link('ar'), image });
    expect(box(part(element, 'picture')).left).to.be.at.least(box(part(element, 'content')).right - 1);
    const [description, content] = [part(element, 'description'), part(element, 'content')];
    const edge = Number.parseFloat(getComputedStyle(content as Element).paddingRight);
    expect(ink(description).right).to.be.closeTo(box(content).right - edge, 2);
  });

  it('a row of the form has its button at the left, and its labels begin at the right', async () => {
    const element = await marked(await shown('referral-offer', inviteOffer({}, card('ar'))));
    const { name, contact, remove } = rowOf(element, 0);
    expect(box(remove).right).to.be.at.most(box(name).left);
    expect(ink(part(element, 'label')).right).to.be.closeTo(box(name).right, 2);
    const fault = part(element, 'fault');
    expect(box(fault?.querySelector('svg')).left).to.be.at.least(ink(fault?.querySelector('span')).right);
    // An address is read from left to right wherever it stands.
    expect(getComputedStyle(contact as Element).direction).to.equal('ltr');
  });

  it('a form keeps our direction beside a vendor’s words of another', async () => {
    const element = await shown('referral-offer', inviteOffer({ friendsNotice: 'Used once.' }, { words: locales.ar }));
    expect(part(element, 'base')?.matches(':dir(ltr)')).to.equal(true);
    expect(part(element, 'friends')?.matches(':dir(rtl)')).to.equal(true);
    expect(part(element, 'friends-notice')?.matches(':dir(ltr)')).to.equal(true);
    expect(part(element, 'friends')?.lang).not.to.equal('en');
  });

  it('a number that was sent stays as it was typed', async () => {
    const element = await shown('referral-offer', inviteOffer({}, card('ar')));
    for (const [place, number] of ['+44 7700 900701', '+44 7700 900702', '+44 7700 900703'].entries()) {
      await fill(element, place, '', number);
    }
    const told = oneEvent(element, 'offer-invite');
    await press(actionOf(element));
    await told;
    await element.updateComplete;
    const sent = part(element, 'sent')?.querySelector('bdi');
    expect(sent && getComputedStyle(sent).direction).to.equal('ltr');
    expect(box(part(element, 'sent')).left).to.be.at.least(box(part(element, 'result')).right);
  });

  it('a segment tree is mirrored with its rows, and with what points forward', async () => {
    const element = await shown('post-purchase-offer', tree('ar'));
    const [accept, decline] = [part(element, 'action'), part(element, 'decline')];
    expect(box(accept).left).to.be.at.least(box(decline).right);
    expect(getComputedStyle(accept?.querySelector('svg') as Element).transform).to.equal('matrix(-1, 0, 0, 1, 0, 0)');
    const headline = part(element, 'headline');
    expect(ink(headline).right).to.be.closeTo(box(headline).right, 2);
  });

  it('a vendor’s words from left to right stay so, with ours above them', async () => {
    const element = await shown('post-purchase-offer', { ...tree('de'), words: locales.ar });
    expect(part(element, 'base')?.matches(':dir(ltr)')).to.equal(true);
    expect(part(element, 'sponsored')?.matches(':dir(rtl)')).to.equal(true);
    expect(getComputedStyle(part(element, 'action')?.querySelector('svg') as Element).transform).to.equal('none');
  });

  it('a dialog has what closes it at the left', async () => {
    const element = await shown('referral-offer', link('ar'), { open: 'dialog' });
    await element.updateComplete;
    part(element, 'action')?.click();
    await element.updateComplete;
    expect(box(part(element, 'dialog-close')).right).to.be.at.most(box(part(element, 'dialog-link')).left);
    part(element, 'dialog-close')?.click();
  });
});
