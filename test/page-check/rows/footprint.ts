import type { Finding } from '../../scorecard/finding.ts';
import { cardAnswer, inviteAnswer, segmentsAnswer } from '../helpers/known-offers.ts';
import { documentOf, postPurchase, referral, SCRIPT, settled } from '../helpers/world.ts';
import type { Bench, Rows } from '../row.ts';

export const footprintRows: Rows = {
  B22: {
    title: 'what is left on the window, and after removal',
    goal: '0 undocumented; 0 listeners and timers',
    run: footprint,
  },
  B23: { title: 'reading the shop’s forms', goal: '0 reads', run: forms },
};

/**
 * Counts, before everything else, who listens to what outside the elements, what timers run, and what there was on the
 * window and on every prototype.
 */
const WATCH = `
  const listening = (window.listening = new Map());
  const keyOf = (target, type, listener, options) =>
    [type, options === true || Boolean(options?.capture)].join() + ' ' + idOf(target) + ' ' + idOf(listener);
  const ids = new Map();
  const idOf = (one) => ids.get(one) ?? (ids.set(one, ids.size), ids.size - 1);
  const isOutside = (target) => target === window || target === document || target === document.body || target === document.documentElement || !(target instanceof Node);
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const target = this ?? window;
    if (isOurs() && isOutside(target) && !(target instanceof AbortSignal) && !(target instanceof IDBRequest))
      listening.set(keyOf(target, type, listener, options), { type, target: target.constructor.name, once: options?.once });
    return addEventListener.call(target, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    listening.delete(keyOf(this ?? window, type, listener, options));
    return removeEventListener.call(this ?? window, type, listener, options);
  };
  const timers = (window.timers = new Set());
  // The driver listens, too: what counts is who has called.
  const isOurs = () => new Error().stack.includes('/offer-elements');
  for (const name of ['setTimeout', 'setInterval']) {
    const original = window[name];
    window[name] = (work, ...more) => {
      if (!isOurs()) return original(work, ...more);
      const id = original((...given) => { if (name === 'setTimeout') timers.delete(id); work(...given); }, ...more);
      timers.add(id);
      return id;
    };
  }
  for (const name of ['clearTimeout', 'clearInterval']) {
    const original = window[name];
    window[name] = (id) => { timers.delete(id); original(id); };
  }
  window.reads = [];
  const namesOf = () => new Set(Object.getOwnPropertyNames(window).filter((name) => !/^\\d+$/.test(name)));
  const prototypes = () => Object.getOwnPropertyNames(window).flatMap((name) => {
    let prototype;
    try { prototype = window[name]?.prototype; } catch {}
    if (!prototype) return [];
    return Reflect.ownKeys(prototype).map((key) => {
      const { value, get, set } = Object.getOwnPropertyDescriptor(prototype, key) ?? {};
      return name + '.' + String(key) + ':' + [value, get, set].map((one) => typeof one === 'function' ? idOf(one) : typeof one).join();
    });
  });
  window.look = () => ({ names: [...namesOf()], prototypes: prototypes() });
  window.before = undefined;
  window.before = look();
`;

const LOOK = `(() => {
  const now = look();
  const known = new Set(before.names);
  const shapes = new Set(before.prototypes);
  return {
    names: now.names.filter((name) => !known.has(name)),
    prototypes: now.prototypes.filter((shape) => !shapes.has(shape)),
    listening: [...listening.values()].filter(({ type, once }) => !(once && type === 'DOMContentLoaded')).map(({ type, target }) => target + ' ' + type),
    timers: timers.size,
  };
})()`;

interface Look {
  names: string[];
  prototypes: string[];
  listening: string[];
  timers: number;
}

async function footprint({ world, browser }: Bench): Promise<Finding> {
  // A view that nobody has taken in is sent again and again, as it should be.
  const told = (answer: object) => world.proxySaying({ ...answer, settled: ['card', 'invite', 'segments'] });
  const body = [
    referral(world.order(), `${told(cardAnswer)} open="dialog"`),
    referral(world.order(), told(inviteAnswer)),
    postPurchase(world.order(), told(segmentsAnswer)),
  ].join('');
  const page = await browser.newPage({ viewport: { width: 1_000, height: 3_000 } });
  await page.addInitScript(WATCH);
  await page.goto(world.serve(documentOf({ body: `<main>${body}</main>${SCRIPT}` })));
  await settled(page);
  // Before anything has been seen, as that would be the end of watching for it. By the page itself: the driver would listen for what it presses.
  await page.evaluate("document.querySelector('referral-offer').shadowRoot.querySelector('[part~=action]').click()");
  await page.waitForFunction("document.querySelector('referral-offer').shadowRoot.querySelector('dialog[open]')");
  const during = await page.evaluate<Look>(LOOK);
  await page.evaluate("document.querySelector('main').remove()");
  await page.waitForFunction('timers.size === 0', undefined, { timeout: 20_000 }).catch(() => {});
  const after = await page.evaluate<Look>(LOOK);
  await page.close();
  // The driver's own name for its way into the page.
  const names = during.names.filter((name) => name !== 'offerElements' && !/^__pw|^__playwright/.test(name));
  return {
    reached: `${names.length} undocumented names${listed(names)}, ${during.prototypes.length} changed prototypes; ${during.listening.length} listeners on window and document while there are elements, ${after.listening.length} after${listed(after.listening)}, ${after.timers} timers after`,
    holds: names.length + during.prototypes.length + after.listening.length + after.timers === 0,
  };
}

async function forms({ world, browser }: Bench): Promise<Finding> {
  const fields = ['text', 'email', 'password', 'tel', 'hidden', 'number'].map(
    (type) => `<input type="${type}" value="1">`,
  );
  const body = [
    `<form>${fields.join('')}<textarea>secret</textarea><select><option>1</option></select></form>`,
    referral(world.order(), world.proxySaying(cardAnswer)),
    postPurchase(world.order(), world.proxySaying(segmentsAnswer)),
  ].join('');
  const page = await browser.newPage();
  await page.addInitScript(`${WATCH}
    for (const type of [HTMLInputElement, HTMLTextAreaElement, HTMLSelectElement]) {
      for (const name of ['value', 'checked', 'files', 'selectedIndex', 'defaultValue']) {
        const found = Object.getOwnPropertyDescriptor(type.prototype, name);
        if (!found?.get) continue;
        const { get } = found;
        Object.defineProperty(type.prototype, name, { ...found, get() { if (this.getRootNode() === document) reads.push(name); return get.call(this); } });
      }
    }
    const { FormData: Original } = window;
    window.FormData = class extends Original { constructor(...given) { reads.push('FormData'); super(...given); } };
    window.before = look();
  `);
  await page.goto(world.serve(documentOf({ body: body + SCRIPT })));
  await settled(page);
  await page.waitForLoadState('networkidle');
  for (const field of await page.locator('form input:not([type="hidden"])').all()) await field.press('1');
  const found = await page.evaluate<{ reads: string[]; keys: string[]; control: number }>(`(() => {
    const found = [...reads];
    const keys = [...listening.values()].filter(({ type }) => /^(key|input|change|paste|copy|beforeinput|focus)/.test(type));
    document.querySelector('input').value;
    return { reads: found, keys: keys.map(({ type }) => type), control: reads.length - found.length };
  })()`);
  await page.close();
  return {
    reached: `9 fields: ${found.reads.length} reads${listed(found.reads)}, ${found.keys.length} listeners for keys${listed(found.keys)}; in the control ${found.control}`,
    holds: found.reads.length + found.keys.length === 0 && found.control > 0,
  };
}

function listed(names: readonly string[]): string {
  return names.length > 0 ? ` (${[...new Set(names)].join(', ')})` : '';
}
