import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys } from '@web/test-runner-commands';
import '../../src/index.ts';
import type { OfferElement } from '../../src/elements/offer-element.ts';
import { actionOf, enrolOffer, fakeProxy, held, press, respond, shownElement } from './helpers/action-offer.ts';
import { part, textOf } from './helpers/element.ts';
import { refuse, repair } from './helpers/faults.ts';
import { inScheme } from './helpers/in-scheme.ts';

const focused = (element: OfferElement) => element.shadowRoot?.activeElement ?? undefined;
const panel = () => shownElement('post-purchase-offer');
const message = (element: OfferElement) => textOf(element, 'message');

/** Presses the button, and waits until there is no button any more. */
async function join(element: OfferElement): Promise<void> {
  await press(actionOf(element));
  await waitUntil(() => part(element, 'action') === null, 'there is an answer');
}

describe('the panel that enrols', () => {
  afterEach(async () => {
    repair();
    await resetMouse();
  });

  it('is drawn with the offer’s words and a button', async () => {
    fakeProxy(enrolOffer());
    const element = await panel();
    await expect(element).to.be.accessible();
    expect(textOf(element, 'headline')).to.equal('Share Larkspur');
    expect(textOf(element, 'action')).to.equal('Join the circle');
    expect(message(element)).to.equal('');
    expect(part(element, 'message')?.getAttribute('role')).to.equal('status');
  });

  const answers = [
    [{ status: 'enrolled' }, 'You have joined. Thank you.', 'done'],
    [{ status: 'not-enrolled', reason: 'limit-reached' }, 'not available to you, or you have used it already', 'shown'],
    [{ status: 'not-enrolled', reason: 'customer-unknown' }, 'Joining is not possible', 'shown'],
    [{ status: 'not-enrolled', reason: 'integration-unknown' }, 'Joining is not possible', 'shown'],
    [{ status: 'not-enrolled', reason: 'refused-by-vendor' }, 'Joining is not possible', 'shown'],
    [{ status: 'uncertain', reason: 'timeout' }, 'cannot tell for certain whether you have joined', 'shown'],
    [{ status: 'joined' }, 'cannot tell for certain whether you have joined', 'shown'],
  ] as const;

  for (const [answer, words, state] of answers) {
    it(`answers ${Object.values(answer).join(', ')} in place of the button, and asks once`, async () => {
      const proxy = fakeProxy(enrolOffer());
      proxy.answer = () => respond(answer);
      const element = await panel();
      const told: string[] = [];
      for (const type of ['offer-select', 'offer-enrol', 'offer-error'] as const) {
        element.addEventListener(type, (event) => told.push(event.type));
      }
      await join(element);
      expect(message(element)).to.contain(words);
      expect(part(element, 'message')?.querySelector('svg')).not.to.equal(null);
      await waitUntil(() => focused(element) === part(element, 'message'));
      expect(told).to.deep.equal(state === 'done' ? ['offer-select', 'offer-enrol'] : ['offer-select']);
      expect(element.matches(`:state(${state})`)).to.equal(true);
      expect(proxy.calls).to.deep.equal([
        { path: '/offers/v1/enrolments', body: { receipt: 'sealed', customer: { email: 'rowan.ash@example.com' } } },
      ]);
      await expect(element).to.be.accessible();
    });
  }

  it('tells of an enrolment what an event may say', async () => {
    const proxy = fakeProxy(enrolOffer({}, { code: 'A' }));
    proxy.answer = () => respond({ status: 'enrolled' });
    const element = await panel();
    const told = oneEvent(element, 'offer-enrol');
    await press(actionOf(element));
    const { id, ...others } = (await told).detail;
    expect(id).to.be.a('string');
    expect(others).to.deep.equal({ provider: 'capillary', code: 'A' });
  });

  it('names no shopper beside a token', async () => {
    const proxy = fakeProxy(enrolOffer());
    proxy.answer = () => respond({ status: 'enrolled' });
    await join(await shownElement('post-purchase-offer', { token: 'signed' }));
    expect(proxy.calls[0]?.body).to.deep.equal({ receipt: 'sealed' });
  });

  const failures = [
    ['a proxy that cannot be reached', refuse, 'vendor-unavailable', 'did not work'],
    ['too many requests', () => respond({ reason: 'too-many-requests' }, 429), 'too-many-requests', 'in a minute'],
    ['somebody who is about it', () => respond({ reason: 'already-used' }, 409), 'already-used', 'did not work'],
    ['a receipt that has lapsed', () => respond({ reason: 'flow-expired' }, 400), 'flow-expired', 'Reloading'],
    ['a gateway that is down', () => respond('', 502), 'vendor-unavailable', 'did not work'],
  ] as const;

  for (const [what, answer, reason, words] of failures) {
    it(`says so when it meets ${what}, and the button is there again`, async () => {
      const proxy = fakeProxy(enrolOffer());
      proxy.answer = answer;
      const element = await panel();
      const told = oneEvent(element, 'offer-error');
      await press(actionOf(element));
      expect((await told).detail).to.deep.equal({ reason });
      await element.updateComplete;
      expect(message(element)).to.contain(words);
      expect(element.matches(':state(shown)')).to.equal(true);
      await expect(element).to.be.accessible();
      proxy.answer = () => respond({ status: 'enrolled' });
      await join(element);
      expect(message(element)).to.contain('You have joined');
    });
  }

  it('does not ask again when a gateway has waited for nothing', async () => {
    const proxy = fakeProxy(enrolOffer());
    proxy.answer = () => respond('', 504);
    const element = await panel();
    await join(element);
    expect(message(element)).to.contain('cannot tell for certain');
  });

  it('rests while it is asked: a second press does nothing', async () => {
    const proxy = fakeProxy(enrolOffer());
    const { answer, give } = held();
    proxy.answer = answer;
    const element = await panel();
    await press(actionOf(element));
    await element.updateComplete;
    expect(actionOf(element).getAttribute('aria-disabled')).to.equal('true');
    expect(message(element)).to.equal('One moment …');
    await expect(element).to.be.accessible();
    await press(actionOf(element));
    await press(actionOf(element));
    const told = oneEvent(element, 'offer-enrol');
    give({ status: 'enrolled' });
    await told;
    expect(proxy.calls).to.have.length(1);
  });

  it('asks nobody when the page cancels', async () => {
    const proxy = fakeProxy(enrolOffer());
    const element = await panel();
    const told = oneEvent(element, 'offer-select');
    element.addEventListener('offer-select', (event) => event.preventDefault());
    await press(actionOf(element));
    await told;
    expect(proxy.calls).to.have.length(0);
  });

  it('knows what came of it when it is drawn anew, and in a second element', async () => {
    const proxy = fakeProxy(enrolOffer());
    const { answer, give } = held();
    proxy.answer = answer;
    const element = await panel();
    const twin = await panel();
    await press(actionOf(element));
    const told = oneEvent(document, 'offer-enrol');
    element.remove();
    await twin.updateComplete;
    expect(actionOf(twin).getAttribute('aria-disabled')).to.equal('true');
    give({ status: 'enrolled' });
    await told;
    await twin.updateComplete;
    expect(message(twin)).to.contain('You have joined');
    const again = await panel();
    expect(message(again)).to.contain('You have joined');
    expect(again.matches(':state(done)')).to.equal(true);
    expect(proxy.calls).to.have.length(1);
  });

  it('leaves the focus alone when the shopper has gone on to something else', async () => {
    const proxy = fakeProxy(enrolOffer());
    const { answer, give } = held();
    proxy.answer = answer;
    const element = await panel();
    const elsewhere = document.createElement('input');
    elsewhere.setAttribute('aria-label', 'Elsewhere');
    element.parentElement?.append(elsewhere);
    await press(actionOf(element));
    elsewhere.focus();
    give({ status: 'enrolled' });
    await waitUntil(() => part(element, 'action') === null);
    await element.updateComplete;
    expect(document.activeElement).to.equal(elsewhere);
  });

  for (const presentation of ['button', 'link'] as const) {
    it(`enrols as a ${presentation} too`, async () => {
      const proxy = fakeProxy(enrolOffer());
      proxy.answer = () => respond({ status: 'enrolled' });
      const element = await shownElement('post-purchase-offer', { presentation });
      await expect(element).to.be.accessible();
      await join(element);
      expect(message(element)).to.contain('You have joined');
      await expect(element).to.be.accessible();
    });
  }

  it('enrols where a referral offer stands as well', async () => {
    const proxy = fakeProxy(enrolOffer());
    proxy.answer = () => respond({ status: 'enrolled' });
    const element = await shownElement('referral-offer');
    await join(element);
    expect(element.matches(':state(done)')).to.equal(true);
  });

  it('draws a card that links as well', async () => {
    fakeProxy({ ...enrolOffer(), action: { kind: 'link', label: 'Go', url: 'https://example.com/' } });
    const element = await panel();
    expect(part(element, 'action')?.getAttribute('href')).to.equal('https://example.com/');
    const told = oneEvent(element, 'offer-select');
    element.addEventListener('offer-select', (event) => event.preventDefault());
    await press(actionOf(element));
    expect((await told).defaultPrevented).to.equal(true);
  });

  it('can be read in the dark', async () => {
    await inScheme('dark', async () => {
      const proxy = fakeProxy(enrolOffer());
      proxy.answer = () => respond({ status: 'uncertain', reason: 'timeout' });
      const element = await panel();
      await expect(element).to.be.accessible();
      await join(element);
      await expect(element).to.be.accessible();
    });
  });

  for (const [name, key] of [
    ['Enter', 'Enter'],
    ['Space', ' '],
  ] as const) {
    it(`is joined by ${name}`, async () => {
      const proxy = fakeProxy(enrolOffer());
      proxy.answer = () => respond({ status: 'enrolled' });
      const element = await panel();
      actionOf(element).focus();
      await sendKeys({ press: key });
      await waitUntil(() => part(element, 'action') === null);
      expect(proxy.calls).to.have.length(1);
    });
  }
});
