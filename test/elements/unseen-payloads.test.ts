import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { render } from 'lit';
import { offerSegments } from '../../src/elements/segments/offer-segments.ts';
import { MOST_SEGMENTS } from '../../src/offer/limits.ts';
import { createAddresses } from '../../src/proxy/vendors/uptick/addresses.ts';
import { readSegments } from '../../src/proxy/vendors/uptick/segments/read-segments.ts';
import { parseOffer } from '../offer/helpers/parse-offer.ts';
import { textsOf, wireTrees } from '../proxy/helpers/wire-trees.ts';

const addresses = createAddresses({
  mayCall: ({ protocol, host }) => protocol === 'https:' && /^(api|app)\.uptick\.com$/.test(host),
  loopback: false,
  linkHosts: undefined,
});

/** All the way a tree goes: read by the proxy, sent as JSON, checked by the page, drawn by the element. */
function draw(tree: unknown[]): { drawing: DocumentFragment; segments: number } {
  const read = readSegments(tree, addresses);
  const sent = {
    id: 'v',
    provider: 'p',
    layout: 'segments',
    receipt: 'r',
    continuation: 'c',
    segments: read?.segments,
  };
  const answer = parseOffer(JSON.parse(JSON.stringify({ offer: sent })));
  if (answer?.offer?.layout !== 'segments') throw new Error('Every tree of the generator is an offer');
  const drawing = document.createDocumentFragment();
  const ignore = () => {};
  render(offerSegments(answer.offer, { level: 2, resting: false, onAccept: ignore, onDecline: ignore }), drawing);
  return { drawing, segments: JSON.stringify(answer.offer.segments).split('"kind"').length - 1 };
}

const squeezed = (text: string | null) => (text ?? '').replace(/\s+/g, '');

describe('payloads nobody has seen', () => {
  it('are drawn without throwing, within the limits, every word of them readable, and can be answered', () => {
    const property = fc.property(wireTrees, (tree) => {
      const { drawing, segments } = draw(tree);
      expect(segments).to.be.at.most(MOST_SEGMENTS);
      expect(drawing.querySelector('[part~="action"]')).not.to.equal(null);
      expect(drawing.querySelector('[part~="decline"]')).not.to.equal(null);
      if (segments > MOST_SEGMENTS - 50 || JSON.stringify(tree).length > 15_000) return;
      const words = squeezed(drawing.textContent);
      for (const text of textsOf(tree)) expect(words).to.contain(squeezed(text));
    });
    fc.assert(property, { numRuns: 300 });
  });

  it('become no element, attribute or address but those we have a drawing for', () => {
    const known = /^(div|section|p|h[2-6]|span|strong|em|a|button|img|svg|path)$/;
    const property = fc.property(wireTrees, (tree) => {
      for (const element of draw(tree).drawing.querySelectorAll('*')) {
        expect(element.localName).to.match(known);
        expect(element.getAttributeNames().filter((name) => name.startsWith('on') || name === 'style')).to.deep.equal(
          [],
        );
        const address = element.getAttribute('href') ?? element.getAttribute('src');
        if (address !== null) expect(address).to.match(/^https:/);
      }
    });
    fc.assert(property, { numRuns: 100 });
  });
});
