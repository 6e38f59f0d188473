import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/index.ts';
import type { ReferralOffer } from '../../src/elements/referral-offer.ts';
import { part, settled } from './helpers/element.ts';
import { newOrderId } from './helpers/sandbox.ts';

/** An element whose journey opens in a dialog; the journey is the sandbox's own page, on another origin. */
async function drawn(): Promise<ReferralOffer> {
  const element = await fixture<ReferralOffer>(html`
    <referral-offer
      open="dialog"
      email="rowan.ash@example.com"
      order-id=${newOrderId()}
      order-total="46.50"
      order-currency="GBP"
    ></referral-offer>
  `);
  await settled(element);
  await element.updateComplete;
  return element;
}

async function opened(): Promise<{ element: ReferralOffer; dialog: HTMLDialogElement; frame: HTMLIFrameElement }> {
  const element = await drawn();
  const action = part(element, 'action');
  action?.focus();
  action?.click();
  await element.updateComplete;
  const dialog = element.renderRoot.querySelector('dialog');
  const frame = element.renderRoot.querySelector('iframe');
  if (!dialog || !frame) throw new Error('No dialog was opened');
  await oneEvent(frame, 'load');
  return { element, dialog, frame };
}

/** A message as the hosted page would post it. */
function say(data: unknown, { origin, source }: { origin: string; source: MessageEventSource | null }): void {
  const message = new MessageEvent('message', { data, origin });
  // Firefox takes no window of another process in the constructor.
  Object.defineProperty(message, 'source', { value: source });
  window.dispatchEvent(message);
}

const isOpen = (element: ReferralOffer) => element.renderRoot.querySelector('dialog')?.open === true;

describe('the hosted journey in a dialog', () => {
  it('opens over the page, named by the offer, and is accessible', async () => {
    const { element, dialog } = await opened();
    expect(dialog.matches(':modal')).to.equal(true);
    expect(dialog.getAttribute('aria-label')).to.equal('Share Larkspur, earn a free tin');
    await expect(element).to.be.accessible();
  });

  it('frames the page without the power to leave or to know where it came from', async () => {
    const { frame } = await opened();
    expect(frame.sandbox.contains('allow-top-navigation')).to.equal(false);
    expect(frame.referrerPolicy).to.equal('no-referrer');
  });

  it('closes by Escape and gives the focus back', async () => {
    const { element } = await opened();
    const dismissed = oneEvent(element, 'offer-dismiss');
    await sendKeys({ press: 'Escape' });
    await dismissed;
    expect(isOpen(element)).to.equal(false);
    expect(element.shadowRoot?.activeElement?.getAttribute('part')).to.equal('action');
  });

  it('closes by its button', async () => {
    const { element } = await opened();
    const dismissed = oneEvent(element, 'offer-dismiss');
    part(element, 'dialog-close')?.click();
    await dismissed;
    expect(isOpen(element)).to.equal(false);
  });

  it('offers the same page in a tab, for a page that will not be framed', async () => {
    const { element, frame } = await opened();
    expect(part(element, 'dialog-link')?.getAttribute('href')).to.equal(frame.src);
  });

  const closings = ['mm:referrer:close', 'mm:referrer-share:close', 'mm:referee:close'];
  for (const action of closings) {
    for (const [form, data] of [
      ['an object', { action }],
      ['a JSON string', JSON.stringify({ action })],
    ] as const) {
      it(`closes when the page says ${action} in ${form}`, async () => {
        const { element, frame } = await opened();
        const dismissed = oneEvent(element, 'offer-dismiss');
        say(data, { origin: new URL(frame.src).origin, source: frame.contentWindow });
        await dismissed;
        expect(isOpen(element)).to.equal(false);
      });
    }
  }

  it('reports an enrolment once, and goes on', async () => {
    const { element, frame } = await opened();
    let enrolments = 0;
    element.addEventListener('offer-enrol', () => {
      enrolments += 1;
    });
    const from = { origin: new URL(frame.src).origin, source: frame.contentWindow };
    say({ action: 'mm:referrer:consent' }, from);
    say({ action: 'mm:referrer:consent' }, from);
    expect(enrolments).to.equal(1);
    expect(isOpen(element)).to.equal(true);
    expect(element.matches(':state(done)')).to.equal(true);
  });

  it('believes nobody else', async () => {
    const { element, frame } = await opened();
    const { origin } = new URL(frame.src);
    const close = { action: 'mm:referrer:close' };
    say(close, { origin: 'https://demo.mention-me.com.evil.example', source: frame.contentWindow });
    say(close, { origin: location.origin, source: window });
    say(close, { origin, source: window });
    say(close, { origin, source: null });
    for (const data of [null, 7, '', 'mm:referrer:close', '{', [], { action: 7 }, { action: 'mm:referrer:unheard' }]) {
      say(data, { origin, source: frame.contentWindow });
    }
    expect(isOpen(element)).to.equal(true);
  });

  it('hears nothing once it is closed', async () => {
    const { element, frame } = await opened();
    const from = { origin: new URL(frame.src).origin, source: frame.contentWindow };
    let enrolments = 0;
    element.addEventListener('offer-enrol', () => {
      enrolments += 1;
    });
    const dismissed = oneEvent(element, 'offer-dismiss');
    part(element, 'dialog-close')?.click();
    await dismissed;
    say({ action: 'mm:referrer:consent' }, from);
    expect(enrolments).to.equal(0);
  });

  it('closes when the order changes, says so, and does not come back with the next offer', async () => {
    const { element } = await opened();
    const dismissed = oneEvent(element, 'offer-dismiss');
    const settling = settled(element);
    element.orderId = newOrderId();
    await dismissed;
    await settling;
    await element.updateComplete;
    expect(element.renderRoot.querySelector('dialog')).to.equal(null);
  });

  it('stays closed when the page cancels the selection', async () => {
    const element = await drawn();
    element.addEventListener('offer-select', (event) => event.preventDefault());
    part(element, 'action')?.click();
    await element.updateComplete;
    expect(element.renderRoot.querySelector('dialog')).to.equal(null);
  });

  it('says what was selected without saying who selected it', async () => {
    const element = await drawn();
    const selected = oneEvent(element, 'offer-select');
    part(element, 'action')?.click();
    const { detail } = await selected;
    expect(Object.keys(detail).sort()).to.deep.equal(['code', 'id', 'provider']);
    expect(detail.code).to.equal('LKS-TIN-A');
  });
});
