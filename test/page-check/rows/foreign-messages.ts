import type { Finding } from '../../scorecard/finding.ts';
import { cardAnswer } from '../helpers/known-offers.ts';
import { documentOf, referral, SCRIPT, visit } from '../helpers/world.ts';
import type { Bench, Rows } from '../row.ts';

export const foreignMessageRows: Rows = {
  B18: { title: 'messages of a wrong origin', goal: '1,000 fuzzed, 0 effects', run: foreignMessages },
};

async function foreignMessages({ world, browser, scaled }: Bench): Promise<Finding> {
  const body = referral(world.order(), `${world.proxySaying(cardAnswer)} open="dialog"`);
  const { page, faults } = await visit(browser, world.serve(documentOf({ head: SCRIPT, body })));
  await page.locator('referral-offer [part~="action"]').click();
  await page.locator('referral-offer dialog[open]').waitFor();
  const amount = scaled(1_000);
  const { effects, isOpen } = await page.evaluate(async (amount) => {
    const told: string[] = [];
    for (const type of ['offer-dismiss', 'offer-enrol', 'offer-select'])
      document.addEventListener(type, () => told.push(type));
    const inner = document.createElement('iframe');
    document.body.append(inner);
    const actions = ['close', 'consent', 'Close', ' close', '', null, 1, {}, ['close'], '__proto__', 'constructor'];
    const origins = ['https://vendor.example', 'https://vendor.example.evil.example', 'null', '', location.origin];
    const frame = document.querySelector('referral-offer')?.shadowRoot?.querySelector('iframe')?.contentWindow;
    for (let number = 0; number < amount; number += 1) {
      const action = actions[number % actions.length] ?? null;
      const data =
        [{ action }, JSON.stringify({ action }), { data: { action } }, action, [{ action }]][number % 5] ?? null;
      const origin = origins[number % origins.length] ?? '';
      // A script of the page may even make the event itself, and say of it what it likes but where it came from.
      const source = [window, inner.contentWindow, null][number % 3] ?? null;
      if (number % 2) window.dispatchEvent(new MessageEvent('message', { data, origin, source }));
      else if (number % 3) window.postMessage(data, '*');
      else if (frame) window.dispatchEvent(new MessageEvent('message', { data, origin: `${origin}.`, source: frame }));
    }
    // Messages to one window come in the order they were sent.
    await new Promise<void>((resolve) => {
      window.addEventListener('message', ({ data }) => {
        if (data === 'that was all') resolve();
      });
      window.postMessage('that was all', '*');
    });
    const dialog = document.querySelector('referral-offer')?.shadowRoot?.querySelector('dialog');
    return { effects: told.length, isOpen: dialog?.open === true };
  }, amount);
  await page.close();
  return {
    reached: `${amount} messages to an open dialog: ${effects} effects, the dialog ${isOpen ? 'stays open' : 'closed'}, ${faults.length} uncaught errors; closed, it does not listen`,
    holds: effects === 0 && isOpen && faults.length === 0,
  };
}
