import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import AxeSource from 'axe-core';
import { PLATFORM_SNIPPETS } from '../../../demo/snippets/platforms.ts';
import { engine } from '../helpers/browser.ts';
import { type Copy, serveCopy } from '../helpers/copy.ts';
import { openTabs, type Tab, type Tabs } from '../helpers/tab.ts';

/** Expressions, in the page, for the sample shop's element and a part of what it has drawn. */
const OFFER = "document.querySelector('iframe')?.contentDocument?.querySelector('referral-offer')";
const part = (name: string) => `${OFFER}?.shadowRoot?.querySelector('[part~="${name}"]')`;

/** What has the focus, whether that can be seen, and whether it lies under the shop or a panel's title. */
const FOCUSED = `(() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const drawn = element.matches('.segments input') ? element.nextElementSibling : element;
  const { top, bottom } = element.getBoundingClientRect();
  const panel = element.closest('.panels details[open] > fieldset');
  const title = panel?.previousElementSibling.getBoundingClientRect();
  const shop = document.querySelector('.frame').getBoundingClientRect();
  return {
    name: element.id || element.textContent.trim() || element.tagName,
    isMarked: element.tagName === 'IFRAME' || getComputedStyle(drawn).outlineStyle !== 'none',
    isHidden: panel !== null && (top < title.bottom - 1 || bottom > shop.top + 1),
  };
})()`;

interface Focused {
  name: string;
  isMarked: boolean;
  isHidden: boolean;
}

/** More than there are on the whole page. */
const MOST_STOPS = 120;

describe(`somebody who shapes an offer in ${engine}`, () => {
  let copy: Copy;
  let tabs: Tabs;
  let tab: Tab;
  before(async () => {
    [copy, tabs] = await Promise.all([serveCopy(), openTabs()]);
  });
  after(() => Promise.all([tabs?.close(), copy?.close()]));
  beforeEach(async () => {
    tab = await tabs.open();
    await tab.goto(copy.address);
    await tab.until(part('action'));
  });
  afterEach(() => tab.close());

  /** Presses Tab until something of this name has the focus. */
  async function tabTo(name: string): Promise<void> {
    const seen: string[] = [];
    for (let stops = 0; stops < MOST_STOPS; stops += 1) {
      await tab.press('Tab');
      const here = await tab.evaluate<Focused | null>(FOCUSED);
      if (!here) continue;
      seen.push(here.name);
      assert.ok(here.isMarked, `nothing shows that ${here.name} has focus`);
      assert.ok(!here.isHidden, `${here.name} is hidden`);
      if (here.name.startsWith(name)) return;
    }
    assert.fail(`Tab does not come to ${name}, only to ${seen.join(', ')}`);
  }

  it('meets nothing that axe finds, with every panel open and whatever the tab', async () => {
    await tab.evaluate(`(0, eval)(${JSON.stringify(AxeSource.source)})`);
    await tab.evaluate(`document.querySelectorAll('.panels details').forEach((panel) => {
      panel.removeAttribute('name');
      panel.open = true;
    })`);
    for (const { name, label } of PLATFORM_SNIPPETS) {
      await tab.evaluate(`document.querySelector('#tab-${name}').click()`);
      const violations = await tab.evaluate<string[]>(
        'axe.run({ iframes: false }).then(({ violations }) => violations.map(({ id, nodes }) => id + nodes[0].html))',
      );
      assert.deepEqual(violations, [], label);
    }
  });

  it('changes the look and chooses a snippet by keys alone, with the shop in sight', async () => {
    await tabTo('Look');
    await tab.press('Enter');
    await tab.until("getComputedStyle(document.querySelector('.frame')).position === 'sticky'");
    await tab.until(`(() => {
      const frame = document.querySelector('iframe');
      const button = ${part('action')}.getBoundingClientRect();
      const isShown = button.top > 0 && button.bottom < frame.contentWindow.innerHeight;
      return isShown && frame.getBoundingClientRect().bottom <= innerHeight + 1;
    })()`);
    await tabTo('look-radius');
    await tab.press('ArrowRight');
    await tab.until(`getComputedStyle(${part('base')}).borderTopLeftRadius === '5px'`);
    await tabTo('Offer');
    await tab.press('Enter');
    await tabTo('presentation-panel');
    await tab.press('ArrowDown');
    await tab.until(`${OFFER}?.getAttribute('presentation') === 'button'`);
    await tabTo('tab-html');
    await tab.press('ArrowRight');
    await tab.until("document.activeElement.id === 'tab-div'");
    const snippet = await tab.evaluate<string>("document.querySelector('#snippet-panel pre').textContent");
    assert.match(snippet, /--offer-radius: 5px;/);
    assert.match(snippet, /data-presentation="button"/);
    assert.match(await tab.evaluate('location.hash'), /presentation=button.*look-radius=5px/);
  });
});
