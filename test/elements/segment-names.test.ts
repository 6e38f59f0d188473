import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { offerSegments } from '../../src/elements/segments/offer-segments.ts';
import type { SegmentsOffer } from '../../src/offer/offer.ts';
import type { Segment } from '../../src/offer/segment.ts';

/** A tree as the element draws it. */
function draw(segments: Segment[], more: Partial<SegmentsOffer> = {}): DocumentFragment {
  const drawing = document.createDocumentFragment();
  const offer: SegmentsOffer = {
    id: 'v',
    provider: 'p',
    layout: 'segments',
    receipt: 'r',
    continuation: 'c',
    segments: [...segments],
    ...more,
  };
  render(offerSegments(offer, { level: 2, resting: false, onAccept: () => {}, onDecline: () => {} }), drawing);
  return drawing;
}

const text = (words: string): Segment => ({ kind: 'text', text: words });

describe('what a vendor’s offer is called', () => {
  const labels: [label: string | undefined, written: string, name: string | null][] = [
    ['No thanks, show me another offer', 'No thanks', 'No thanks, show me another offer'],
    ['NO THANKS, another', 'no thanks', 'NO THANKS, another'],
    ['Dismiss this offer', 'No thanks', null],
    ['', 'No thanks', null],
    [undefined, 'No thanks', null],
  ];
  for (const [label, written, name] of labels) {
    it(`is "${name ?? written}" where "${written}" is written and the vendor’s label is "${label}"`, () => {
      const action: Segment = {
        kind: 'action',
        does: 'decline',
        look: 'button',
        children: [text(written)],
        ...(label === undefined ? {} : { label }),
      };
      expect(draw([action]).querySelector('[part~="decline"]')?.getAttribute('aria-label') ?? null).to.equal(name);
    });
  }

  it('is its first heading, and else that it is an offer', () => {
    const heading: Segment = { kind: 'heading', children: [text('Two weeks of oat bars')] };
    const nameOf = (segments: Segment[]) => draw(segments).querySelector('section')?.getAttribute('aria-label');
    expect(nameOf([text('Before'), heading])).to.equal('Two weeks of oat bars');
    expect(nameOf([text('Before')])).to.equal('Offer');
  });

  it('has our word for an advertisement, in our language, where the vendor has none', () => {
    const label = draw([text('Achetez un roman')], { locale: 'fr-FR' }).querySelector('[part~="sponsored"]');
    expect(label?.textContent).to.equal('Sponsored');
    expect(label?.getAttribute('lang')).to.equal('en');
  });

  it('has the vendor’s word where there is one, and not where the word is empty', () => {
    const said = (words: string): Segment => ({ kind: 'paragraph', role: 'sponsored', children: [text(words)] });
    expect(draw([said('Annonce')]).textContent).not.to.contain('Sponsored');
    expect(draw([said(' ')]).textContent).to.contain('Sponsored');
  });
});
