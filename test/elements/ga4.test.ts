import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/index.ts';
import { part } from './helpers/element.ts';
import { openViewPage, reveal, timeToView } from './helpers/view.ts';

const promotion = {
  promotion_id: '311',
  promotion_name: 'uptick',
  creative_name: '2',
  creative_slot: 'thank you page',
  items: [{ item_id: '311', item_name: 'uptick' }],
};

describe('analytics="ga4"', () => {
  afterEach(() => {
    delete window.dataLayer;
  });

  const attributes = {
    analytics: 'ga4',
    situation: 'thank you page',
    variation: '2',
    email: 'rowan.ash@example.com',
    'first-name': 'Rowan',
  };

  it('tells of the view, and of the press, in Google’s words and order', async () => {
    const { element, box } = await openViewPage('', attributes);
    const earlier = { event: 'purchase' };
    window.dataLayer = [earlier];
    reveal(box, 200);
    await timeToView(element);
    await waitUntil(() => (window.dataLayer?.length ?? 0) > 1);
    expect(window.dataLayer).to.deep.equal([
      earlier,
      { ecommerce: null },
      { event: 'view_promotion', ecommerce: promotion },
    ]);
    element.addEventListener('offer-select', (event) => event.preventDefault());
    part(element, 'action')?.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => (window.dataLayer?.length ?? 0) > 3);
    expect(window.dataLayer.slice(3)).to.deep.equal([
      { ecommerce: null },
      { event: 'select_promotion', ecommerce: promotion },
    ]);
    expect(JSON.stringify(window.dataLayer)).not.to.match(/rowan|example\.com|LKS-/i);
  });

  it('makes the data layer where there is none, whatever has its name', async () => {
    const { element, box, frame } = await openViewPage('', attributes);
    frame.insertAdjacentHTML('beforebegin', '<p id="dataLayer"></p>');
    reveal(box, 200);
    await timeToView(element);
    await waitUntil(() => window.dataLayer);
    expect(window.dataLayer).to.have.length(2);
  });

  it('stops nothing of ours when the data layer throws', async () => {
    const { element, box } = await openViewPage('', attributes);
    const thrown = new Error('The shop’s own');
    window.dataLayer = Object.assign([], {
      push: () => {
        throw thrown;
      },
    });
    const uncaught: unknown[] = [];
    const { onerror } = window;
    window.onerror = (_message, _source, _line, _column, error) => {
      uncaught.push(error);
      return true;
    };
    reveal(box, 200);
    expect(await timeToView(element)).not.to.equal(undefined);
    await waitUntil(() => uncaught.length > 0);
    window.onerror = onerror;
    expect(uncaught).to.deep.equal([thrown]);
  });

  for (const [title, more] of [
    ['absent', { analytics: '' }],
    ['another word', { analytics: 'other' }],
  ] as const) {
    it(`is not assumed: with it ${title}, there is no data layer`, async () => {
      const { element, box } = await openViewPage('', { ...attributes, ...more });
      reveal(box, 200);
      await timeToView(element);
      expect(window.dataLayer).to.equal(undefined);
    });
  }
});
