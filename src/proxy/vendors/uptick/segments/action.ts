import { word } from '../../../../offer/json.ts';
import { present } from '../../../../offer/present.ts';
import type { ActionSegment, Segment } from '../../../../offer/segment.ts';
import { attribute, readLabel } from './attributes.ts';
import type { Place, Reading } from './reading.ts';
import { DECLINE_NAME } from './vocabulary.ts';
import type { Part } from './walk.ts';

export type Act = { does: 'accept' | 'open'; url: string } | { does: 'decline' };

/**
 * What a press on this does; `undefined` when it cannot be pressed: it has no address we know, it stands inside
 * something that is pressed itself, or it holds the action that an offer must not lose.
 *
 * The same address does the same wherever it stands: a picture may accept as well as the button below it.
 */
export function actOf({ segment, meaning }: Part, { inAction }: Place, reading: Reading): Act | undefined {
  const { addresses, essentials } = reading;
  if (inAction || essentials.holders.has(segment)) return undefined;
  const { accept, decline } = essentials;
  if (accept?.segment === segment) return { does: 'accept', url: accept.url };
  if (decline?.segment === segment) return { does: 'decline' };
  if (meaning.is !== 'pressable') return undefined;
  const href = attribute(segment, 'href');
  if (accept && addresses.acceptable(href) === accept.url) return { does: 'accept', url: accept.url };
  const url = addresses.showable(href);
  if (url) return { does: 'open', url };
  const isSameCall = decline && (segment['name'] === DECLINE_NAME || isText(segment['url'], decline.segment['url']));
  return isSameCall ? { does: 'decline' } : undefined;
}

/** The action itself, once there are children for it. */
export function makeAction(
  { segment }: Part,
  act: Act,
  look: ActionSegment['look'],
  children: Segment[],
  { placed }: Reading,
) {
  if (act.does !== 'open') placed.add(act.does);
  return present<ActionSegment>({
    kind: 'action',
    does: act.does,
    look,
    weight: word(attribute(segment, 'variant'), ['primary', 'secondary']),
    url: 'url' in act ? act.url : undefined,
    label: readLabel(segment),
    children,
  });
}

function isText(one: unknown, other: unknown): boolean {
  return typeof one === 'string' && one === other;
}
