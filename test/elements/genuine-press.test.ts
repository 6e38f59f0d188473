import { expect, oneEvent } from '@open-wc/testing';
import { resetMouse, sendKeys } from '@web/test-runner-commands';
import '../../src/index.ts';
import type { OfferElement } from '../../src/elements/offer-element.ts';
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
} from './helpers/action-offer.ts';
import { part, textOf } from './helpers/element.ts';
import { repair, replace } from './helpers/faults.ts';

const mouse = (type: string) => new MouseEvent(type, { ...EVERYWHERE, detail: 1 });
const key = (type: string, name: string) => new KeyboardEvent(type, { ...EVERYWHERE, key: name, code: name });
const EVERYWHERE = { bubbles: true, composed: true, cancelable: true };

/** Puts something of the page's own somewhere: into the element's tree too, which is open to it. */
function put<Tag extends keyof HTMLElementTagNameMap>(
  parent: Element | null,
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
): HTMLElementTagNameMap[Tag] {
  const made = Object.assign(document.createElement(tag), properties);
  parent?.append(made);
  return made;
}

const formOf = (element: OfferElement) => element.renderRoot.querySelector('form');

describe('a press that no person made', () => {
  afterEach(repair);

  const ways: Record<string, (element: OfferElement) => unknown> = {
    'click()': (element) => actionOf(element).click(),
    'a click event': (element) => actionOf(element).dispatchEvent(mouse('click')),
    'a pointer’s events': (element) =>
      ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'].map((type) =>
        actionOf(element).dispatchEvent(mouse(type)),
      ),
    'the Enter key': (element) =>
      ['keydown', 'keypress', 'keyup'].map((type) => actionOf(element).dispatchEvent(key(type, 'Enter'))),
    'the space bar': (element) => ['keydown', 'keyup'].map((type) => actionOf(element).dispatchEvent(key(type, ' '))),
    'Enter in a field': (element) => rowOf(element, 0).contact?.dispatchEvent(key('keydown', 'Enter')),
    'requestSubmit()': (element) => formOf(element)?.requestSubmit(),
    'requestSubmit(button)': (element) => {
      const button = actionOf(element);
      if (button instanceof HTMLButtonElement && button.type === 'submit') formOf(element)?.requestSubmit(button);
    },
    'a submit event': (element) => formOf(element)?.dispatchEvent(new SubmitEvent('submit', { cancelable: true })),
    'a click event, told again': (element) => {
      const made = mouse('click');
      document.body.dispatchEvent(made);
      actionOf(element).dispatchEvent(made);
    },
    'a person’s press elsewhere, told again': async (element) => {
      const elsewhere = put(element.parentElement, 'button', { textContent: 'Track my order' });
      const pressed = oneEvent(elsewhere, 'click');
      await press(elsewhere);
      const real = await pressed;
      expect(real.isTrusted).to.equal(true);
      actionOf(element).dispatchEvent(real);
    },
    'a click on the element': (element) => element.click(),
    'a click on what was put into the button': (element) => put(actionOf(element), 'span', {}).click(),
    'a finger’s events': (element) => {
      const pointer = { ...EVERYWHERE, pointerId: 1, pointerType: 'touch', isPrimary: true, detail: 1 };
      for (const type of ['pointerdown', 'touchstart', 'pointerup', 'touchend', 'click'])
        actionOf(element).dispatchEvent(
          type.startsWith('touch') ? new UIEvent(type, EVERYWHERE) : new PointerEvent(type, pointer),
        );
    },
    'a click event of the old kind': (element) => {
      const old = document.createEvent('MouseEvents');
      old.initMouseEvent('click', true, true, window, 1, 9, 9, 9, 9, false, false, false, false, 0, null);
      actionOf(element).dispatchEvent(old);
    },
    'a click event whose class calls it genuine': (element) => {
      class Genuine extends MouseEvent {
        override get isTrusted(): boolean {
          return true;
        }
      }
      actionOf(element).dispatchEvent(new Genuine('click', EVERYWHERE));
    },
    'a click() where every event is called genuine, and somebody active': (element) => {
      replace(Event.prototype, 'isTrusted', true);
      replace(navigator, 'userActivation', { isActive: true, hasBeenActive: true });
      actionOf(element).click();
    },
    'a key on what has the focus': (element) => {
      actionOf(element).focus();
      for (const type of ['keydown', 'keypress', 'keyup'])
        element.renderRoot.querySelector(':focus')?.dispatchEvent(key(type, 'Enter'));
    },
    'a drop': (element) =>
      ['dragenter', 'dragover', 'drop'].map((type) => actionOf(element).dispatchEvent(new DragEvent(type, EVERYWHERE))),
    'a label for the button': (element) => {
      actionOf(element).id = 'pressed';
      put(actionOf(element).parentElement, 'label', { htmlFor: 'pressed' }).click();
    },
    'a label around the button': (element) => {
      const label = put(actionOf(element).parentElement, 'label', {});
      label.append(actionOf(element));
      label.click();
    },
    'another button of the form’s': (element) => put(formOf(element), 'button', { type: 'submit' }).click(),
    'submit()': (element) => {
      put(element.parentElement, 'iframe', { name: 'sent' });
      const form = formOf(element);
      if (form) form.target = 'sent';
      form?.submit();
    },
    'a new line typed by the editor’s commands': (element) => {
      rowOf(element, 0).contact?.focus();
      for (const command of ['insertParagraph', 'insertLineBreak']) document.execCommand(command);
      document.execCommand('insertText', false, '\n');
    },
  };

  for (const [way, act] of Object.entries(ways)) {
    it(`neither enrols nor sends: ${way}`, async () => {
      for (const tag of ['post-purchase-offer', 'referral-offer'] as const) {
        const proxy = fakeProxy(tag === 'referral-offer' ? inviteOffer() : enrolOffer());
        const element = await shownElement(tag);
        if (tag === 'referral-offer') await fill(element, 0, 'Ada', 'ada@example.com');
        let selected = 0;
        element.addEventListener('offer-select', () => {
          selected += 1;
        });
        await act(element);
        await element.updateComplete;
        expect([tag, selected, proxy.calls.length]).to.deep.equal([tag, 0, 0]);
        repair();
      }
    });
  }
});

describe('a press on what cannot be seen', () => {
  afterEach(async () => {
    repair();
    await resetMouse();
  });

  const cover = 'position:fixed;inset:0;z-index:9;background:#fff';
  const disguises: Record<string, (element: OfferElement) => void> = {
    'is covered': (element) => element.before(Object.assign(document.createElement('div'), { style: cover })),
    'is transparent': (element) => element.setAttribute('style', 'opacity:0'),
    'is nearly transparent': (element) => element.setAttribute('style', 'opacity:0.05'),
    'stands in something transparent': (element) => element.parentElement?.setAttribute('style', 'opacity:0.1'),
    'is cut away': (element) => element.setAttribute('style', 'clip-path:inset(0 0 100% 0)'),
  };

  for (const [disguise, put] of Object.entries(disguises)) {
    it(`enrols nobody while it ${disguise}, and says why`, async () => {
      const proxy = fakeProxy(enrolOffer());
      const element = await shownElement('post-purchase-offer');
      put(element);
      actionOf(element).focus();
      await sendKeys({ press: 'Enter' });
      await element.updateComplete;
      expect(proxy.calls).to.have.length(0);
      expect(textOf(element, 'message')).to.contain('covers this');
    });
  }

  it('is heard once it can be seen again', async () => {
    const proxy = fakeProxy(enrolOffer());
    proxy.answer = () => respond({ status: 'enrolled' });
    const element = await shownElement('post-purchase-offer');
    element.setAttribute('style', 'opacity:0');
    actionOf(element).focus();
    await sendKeys({ press: 'Enter' });
    element.removeAttribute('style');
    const told = oneEvent(element, 'offer-enrol');
    await press(actionOf(element));
    await told;
    expect(textOf(element, 'message')).to.contain('You have joined');
  });

  it('is brought from behind a bar at the edge first, for a keyboard goes there', async () => {
    const proxy = fakeProxy(enrolOffer());
    proxy.answer = () => respond({ status: 'enrolled' });
    const element = await shownElement('post-purchase-offer');
    const around = element.parentElement;
    const bar = Object.assign(document.createElement('div'), {
      style: 'position:fixed;inset:auto 0 0 0;block-size:40vh;background:#ccc;z-index:9',
    });
    const [before, after] = [document.createElement('div'), document.createElement('div')];
    before.style.blockSize = after.style.blockSize = '2000px';
    around?.prepend(before);
    around?.append(after, bar);
    actionOf(element).focus({ preventScroll: true });
    const box = () => actionOf(element).getBoundingClientRect();
    scrollTo(0, scrollY + box().bottom - innerHeight + 20);
    expect(box().top).to.be.greaterThan(innerHeight * 0.6);
    const told = oneEvent(element, 'offer-enrol');
    await sendKeys({ press: 'Enter' });
    await told;
    expect(part(element, 'action')).to.equal(null);
  });
});
