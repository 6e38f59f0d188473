import { type Fields, record, whole } from '../../../../offer/json.ts';
import { MOST_OFFERS } from '../../../../offer/limits.ts';
import type { OfferPosition } from '../../../../offer/offer.ts';
import { attribute } from './attributes.ts';
import { ACCEPT_NAME, DECLINE_NAME, meaningOf } from './vocabulary.ts';

/**
 * The first generation: no tree, but named sections (contract, "v1 sections"). They are arranged as the tree that later
 * generations would have sent, so that one reading does for all, and the same offer comes out the same.
 */

const SECTIONS = [
  'header',
  'personalization',
  'offers',
  'image',
  'sponsored',
  'content',
  'actions',
  'disclaimer',
  'footer',
];

/** Whether there is anything of the kind in an object. */
export function isSections(sections: Fields | undefined): sections is Fields {
  return (
    sections !== undefined &&
    SECTIONS.some((section) => record(sections[section]) || listOf(sections[section]).length > 0)
  );
}

export function treeOfSections(sections: Fields): Fields[] {
  const { header, personalization, sponsored, content, disclaimer, footer } = sections;
  const image = record(sections['image']);
  const progress = readProgress(sections);
  return [
    {
      type: 'view',
      attributes: { border: 'base', cornerRadius: 'base' },
      children: [
        {
          type: 'view',
          name: 'header',
          attributes: { background: 'subdued', padding: 'base' },
          children: [{ type: 'heading', children: header }],
        },
        { type: 'text', name: 'personalization', children: personalization },
        { type: 'badge', name: 'progress', text: progress && `${progress.current} of ${progress.total}` },
        {
          type: 'grid',
          attributes: { spacing: 'loose', padding: 'base' },
          desktop_attributes: { columns: ['auto', 'fill'] },
          children: [
            { type: 'image', attributes: { ...image, source: image?.['url'] } },
            {
              type: 'block_layout',
              children: [
                { type: 'text', name: 'sponsored', children: sponsored },
                { type: 'text', name: 'content', children: content },
                { type: 'inline_layout', name: 'actions', children: nameActions(listOf(sections['actions'])) },
                { type: 'text', name: 'disclaimer', children: disclaimer },
              ],
            },
          ],
        },
        {
          type: 'view',
          name: 'footer',
          attributes: { inlineAlignment: 'end' },
          children: [{ type: 'text', children: footer }],
        },
      ],
    },
  ];
}

/** Which offer of how many; `undefined` unless the three numbers go together. */
export function readProgress(sections: Fields): OfferPosition | undefined {
  const offers = record(sections['offers']);
  const [start, current, size] = ['start', 'current', 'size'].map((name) => whole(offers?.[name], 1, MOST_OFFERS));
  const isOrdered = start && current && size && start <= current && current <= size;
  return isOrdered ? { current, total: size } : undefined;
}

/**
 * Actions had no names then: the primary one with an address accepts, and what has none declines by its call or, failing
 * that, by going on (contract, "Accepting and declining").
 */
function nameActions(actions: readonly unknown[]): unknown[] {
  const pressable = actions.flatMap((item) => {
    const action = record(item);
    return action && meaningOf(action)?.is === 'pressable' ? [action] : [];
  });
  const isAddressed = (action: Fields) => typeof attribute(action, 'href') === 'string';
  const isPrimary = (action: Fields) => attribute(action, 'variant') === 'primary';
  const accept = pressable.find((action) => isAddressed(action) && isPrimary(action)) ?? pressable.find(isAddressed);
  const decline = pressable.find((action) => !isAddressed(action) && !isPrimary(action));
  return actions.map((action) => {
    if (action === accept) return { ...accept, name: ACCEPT_NAME };
    return action === decline ? { ...decline, name: DECLINE_NAME } : action;
  });
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
