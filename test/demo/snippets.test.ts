import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { transform } from 'esbuild';
import fc from 'fast-check';
import { transform as parseCss } from 'lightningcss';
import { type Configuration, change, USUAL } from '../../demo/configuration/configuration.ts';
import {
  attributeText,
  jsxText,
  scriptText,
  shortcodeText,
  smartyText,
  svelteText,
} from '../../demo/snippets/escape.ts';
import { PLATFORM_SNIPPETS } from '../../demo/snippets/platforms.ts';
import { HOLE } from '../../demo/snippets/snippet.ts';
import { plainText } from '../../src/elements/asking/gather-request.ts';

/** Everything that can be in a snippet is in one of these. */
const FULL: Partial<Configuration> = {
  endpoint: 'https://offers.shop.example/offers',
  script: 'https://shop.example/offer-elements.js',
  situation: 'thanks',
  segment: 'vip',
  variation: '1',
  consent: 'required',
  analytics: 'ga4',
  locale: 'en-GB',
  debug: 'true',
  'look-accent': '1f4d3f.a8d3bf',
  'look-headline-font': '"Iowan Old Style", serif',
};

const CONFIGURATIONS: readonly [title: string, changes: Partial<Configuration>][] = [
  ['nothing is chosen', {}],
  ['a referral with everything', { ...FULL, provider: 'mention-me', presentation: 'button', open: 'dialog' }],
  ['offers after a purchase with everything', { ...FULL, offer: 'post-purchase', placement: 'order_status' }],
  ['the page pushes the order', { source: 'queue' }],
  ['the order is found', { source: 'auto', basis: 'items', 'customer-source': 'auto' }],
  ['the order is signed', { source: 'token' }],
  ['coupons are recorded', { 'record-coupon': 'true' }],
];

const INTEGRITY = 'sha384-AbC+/123';

describe('a snippet', () => {
  for (const [title, changes] of CONFIGURATIONS) {
    const configuration = change(USUAL, changes);
    for (const { name, write } of PLATFORM_SNIPPETS) {
      it(`for ${name}, when ${title}, can be read by what will read it`, async () => {
        for (const { code } of write(configuration, { integrity: INTEGRITY })) {
          for (const script of scriptsOf(code)) await transform(script.replaceAll(HOLE, 'x'), { loader: 'js' });
          for (const css of stylesOf(code)) readCss(css);
        }
      });
    }

    it(`for react, when ${title}, is JSX`, async () => {
      const [block] = snippet('react', configuration);
      const { warnings } = await transform(block ?? '', { loader: 'jsx' });
      assert.deepEqual(warnings, []);
    });

    it(`for tag-manager, when ${title}, is ES5`, async () => {
      const [script = ''] = scriptsOf(snippet('tag-manager', configuration)[0] ?? '');
      // It would have to be lowered, which is refused, if it were any more.
      const { code } = await transform(script, { loader: 'js', target: 'es5' });
      assert.match(code, /offerElements\.push/);
      assert.doesNotMatch(script, /=>|\bconst\b|\blet\b|`/);
    });
  }

  it('marks what only the shop knows, and nothing else', () => {
    const [code = ''] = snippet('html', USUAL);
    assert.deepEqual(code.match(HOLE), [
      '[YOUR SERVER]',
      '[YOUR PROXY]',
      '[SHOPPER EMAIL]',
      '[FIRST NAME]',
      '[LAST NAME]',
      '[ORDER NUMBER]',
      '[ORDER SUBTOTAL]',
      '[CURRENCY CODE]',
    ]);
    const [filled = ''] = snippet('html', change(USUAL, { ...FULL, offer: 'post-purchase', source: 'auto' }));
    assert.deepEqual(filled.match(HOLE), null);
  });

  it('has holes that the elements know, and take for nothing', () => {
    for (const { name } of PLATFORM_SNIPPETS) {
      for (const hole of snippet(name, USUAL).join().match(HOLE) ?? []) assert.equal(plainText(hole), undefined, hole);
    }
  });

  it('keeps the room that was chosen, and as much as is usual where none was', () => {
    const [usual = ''] = snippet('html', USUAL);
    assert.match(usual, /--offer-min-block-size: 48rem;[\s\S]*\(min-width: 48rem\) .*: 26rem/);
    const [chosen = ''] = snippet('html', change(USUAL, { 'room-narrow': '30rem', 'room-wide': '20rem' }));
    assert.match(chosen, /--offer-min-block-size: 30rem;[\s\S]*\(min-width: 48rem\) .*: 20rem/);
    const [button = ''] = snippet('html', change(USUAL, { presentation: 'button' }));
    assert.match(button, /--offer-min-block-size: 9rem;/);
    assert.doesNotMatch(button, /@media/);
  });

  it('has the script checked where the very file is known, and never under a wrong hash', () => {
    const known = `  integrity="${INTEGRITY}"\n  crossorigin="anonymous"\n  async\n></script>`;
    for (const name of ['html', 'div', 'magento', 'bigcommerce', 'prestashop']) {
      const write = PLATFORM_SNIPPETS.find((platform) => platform.name === name)?.write;
      const text = (integrity?: string) =>
        write?.(USUAL, { integrity })
          .map(({ code }) => code)
          .join('') ?? '';
      assert.ok(text(INTEGRITY).includes(known), name);
      assert.doesNotMatch(text(), /integrity/);
    }
  });

  it('has every attribute that the element knows by the same name on every platform that writes elements', () => {
    const configuration = change(USUAL, { ...FULL, presentation: 'link' });
    for (const name of ['html', 'div', 'vue', 'svelte', 'magento', 'prestashop']) {
      const code = snippet(name, configuration).join('');
      const prefix = name === 'div' ? 'data-' : '';
      for (const [attribute, text] of Object.entries({ ...pick(FULL), presentation: 'link' })) {
        assert.ok(code.includes(` ${prefix}${attribute}="${text}"`), `${name}: ${attribute}`);
      }
    }
  });
});

describe('a text in a snippet', () => {
  const texts = fc.string({ unit: 'binary' });

  it('cannot leave an attribute', () => {
    fc.assert(fc.property(texts, (text) => !/["<>]/.test(attributeText(text))));
    fc.assert(fc.property(texts, (text) => !/["<>{}]/.test(svelteText(text))));
    fc.assert(fc.property(texts, (text) => !/["<>]|\{(?!ldelim\})/.test(smartyText(text))));
    fc.assert(fc.property(texts, (text) => !/["<>[\]]/.test(shortcodeText(text))));
  });

  it('means in a script what it was, and cannot end that', () => {
    fc.assert(
      fc.property(texts, (text) => {
        assert.equal(JSON.parse(scriptText(text)), text);
        assert.doesNotMatch(scriptText(text), /<|\u2028|\u2029/);
      }),
    );
  });

  it('means in JSX what it was', async () => {
    const strange = ['a "b"', "it's", '{x}', '<b>', '&amp;', 'back\\slash', 'plain', 'é'];
    for (const text of strange) {
      const { code } = await transform(`<a b=${jsxText(text)} />`, { loader: 'jsx', jsxFactory: 'f' });
      assert.equal(
        new Function('f', `return ${code}`)((_: string, { b }: { b: string }) => b),
        text,
      );
    }
  });
});

/** The blocks of a platform's snippet, as text. */
function snippet(name: string, configuration: Configuration): string[] {
  const platform = PLATFORM_SNIPPETS.find((known) => known.name === name);
  return platform?.write(configuration, {}).map(({ code }) => code) ?? [];
}

/** Scripts of a page; those of a component are a compiler's. */
function scriptsOf(code: string): string[] {
  return [...code.matchAll(/<script>([\s\S]*?)<\/script>/g)]
    .map(([, script = '']) => script)
    .filter((script) => !script.includes('$props'));
}

function stylesOf(code: string): string[] {
  return [...code.matchAll(/<style>([\s\S]*?)<\/style>/g)]
    .map(([, style = '']) => style.replace(/\{\/?literal\}/g, ''))
    .filter((style) => !style.startsWith('{'));
}

function readCss(css: string): void {
  const plain = css.replace(/:global\(([\w-]+)\)/g, '$1');
  const { warnings } = parseCss({
    filename: 'snippet.css',
    code: new TextEncoder().encode(plain),
    errorRecovery: true,
  });
  assert.deepEqual(warnings, []);
  assert.match(plain, /min-block-size: var\(--offer-min-block-size\);/);
}

function pick(changes: Partial<Configuration>): Record<string, string> {
  const wanted = ['endpoint', 'situation', 'segment', 'variation', 'consent', 'analytics', 'locale', 'debug'];
  return Object.fromEntries(Object.entries(changes).filter(([name]) => wanted.includes(name)));
}
