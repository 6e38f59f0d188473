import * as fc from 'fast-check';
import { ACCEPT_URL, accept, DECLINE_URL, decline } from './uptick-actions.ts';

/** Trees nobody has seen, made of the contract's vocabulary and of what else might stand there. */

const CONTAINERS = [
  'view',
  's-box',
  'grid',
  's-grid',
  'block_layout',
  'inline_layout',
  'modal',
  's-banner',
  's-grid-item',
];
const UNKNOWN = ['carousel', 's-tabs', 'script', 'constructor', '__proto__'];
const WORDS = ['text', 's-text', 'paragraph', 's-paragraph', 'heading', 's-heading', 'badge', 's-badge'];
const PRESSABLE = ['button', 's-button', 'link', 's-link', 'pressable', 's-clickable'];
const LEAVES = ['image', 's-image', 'icon', 'newline', 'spacer', 's-spacer'];
const NAMES = [undefined, 'header', 'content', 'actions', 'sponsored', 'disclaimer', 'footer', 'constructor'];
const ADDRESSES = ['https://harrow.example/a', ACCEPT_URL, 'http://harrow.example/', 'javascript:alert(1)', '', 7];

/** None of these is a segment, whatever it holds. */
const NO_SEGMENTS = [null, 'never', 7, [], ['never'], {}, { text: 'never' }].concat(
  ['', '  ', 's-', null, 7, {}, 'offer', 'event', 'spinner'].map((type) => ({
    type,
    text: 'never',
    children: [{ type: 'text', text: 'never' }],
  })),
);

const attributes = fc.dictionary(
  fc.constantFrom(
    ...['size', 'emphasis', 'appearance', 'type', 'color', 'tone', 'padding', 'gap', 'spacing', 'columns', 'border'],
    ...['gridTemplateColumns', 'cornerRadius', 'alt', 'accessibilityLabel', 'kind', 'variant', 'onclick', 'style'],
  ),
  fc.constantFrom(
    'base',
    'small',
    'large',
    'none',
    'bold',
    'strong',
    'subdued',
    '1fr auto',
    3,
    null,
    ['fill', 'auto'],
    {},
  ),
);

const addressed = fc
  .tuple(attributes, fc.constantFrom('to', 'href', 'src', 'source'), fc.constantFrom(...ADDRESSES))
  .map(([others, name, address]) => ({ ...others, [name]: address }));

const words = fc
  .tuple(
    fc.constantFrom('', ' ', '\u00a0\u00a0'),
    fc.stringMatching(/^x[a-z]{4,9}x$/),
    fc.constantFrom('', ' ', '. ', ' <b>&amp;</b>'),
  )
  .map((parts) => parts.join(''));

const worded = fc.record(
  {
    type: fc.constantFrom(...CONTAINERS, ...UNKNOWN, ...WORDS, ...PRESSABLE),
    name: fc.constantFrom(...NAMES),
    text: words,
    attributes: fc.oneof(attributes, addressed, fc.constant(null)),
    children: fc.constantFrom(null, []),
  },
  { requiredKeys: ['type', 'text'] },
);

const leaf = fc.record({ type: fc.constantFrom(...LEAVES), attributes: addressed });

const { list } = fc.letrec<{ list: unknown[]; segment: unknown; holder: unknown }>((tie) => ({
  list: fc.array(tie('segment'), { maxLength: 7, size: 'max' }),
  segment: fc.oneof(
    { maxDepth: 5 },
    { weight: 5, arbitrary: worded },
    { weight: 2, arbitrary: leaf },
    { weight: 1, arbitrary: fc.constantFrom(...NO_SEGMENTS) },
    { weight: 1, arbitrary: fc.constantFrom(accept, decline) },
    { weight: 6, arbitrary: tie('holder') },
  ),
  holder: fc.record(
    {
      type: fc.constantFrom(...CONTAINERS, ...UNKNOWN, ...WORDS, ...PRESSABLE),
      name: fc.constantFrom(...NAMES),
      text: fc.oneof({ weight: 6, arbitrary: fc.constantFrom('', ' ', null) }, { weight: 1, arbitrary: words }),
      attributes: fc.oneof(attributes, addressed),
      desktop_attributes: attributes,
      url: fc.constantFrom(DECLINE_URL, 'https://evil.example/', 7),
      children: tie('list'),
    },
    { requiredKeys: ['type', 'children'] },
  ),
}));

/** Trees that can be accepted and declined: somewhere, and at the end in any case. */
export const wireTrees: fc.Arbitrary<unknown[]> = list.map((tree) => [...tree, accept, decline]);

/** Every text in such a tree that a reader must be given. A text wins over children, save in a type nobody knows. */
export function textsOf(tree: unknown): string[] {
  if (!Array.isArray(tree)) return [];
  return tree.flatMap((item) => {
    if (NO_SEGMENTS.includes(item)) return [];
    const { type, text, children } = item;
    const own = typeof text === 'string' && text.trim() ? [text.trim()] : [];
    return own.length > 0 && !UNKNOWN.includes(type) ? own : [...own, ...textsOf(children)];
  });
}
