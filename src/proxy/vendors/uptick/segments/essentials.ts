import { type Fields, text } from '../../../../offer/json.ts';
import type { Addresses } from '../addresses.ts';
import { attribute, readLabel } from './attributes.ts';
import { ACCEPT_NAME, DECLINE_NAME, type Meaning } from './vocabulary.ts';
import { nameOf, walk } from './walk.ts';

/** A part that an offer must never lose, whatever the limits cut. */
export interface Essential {
  segment: Fields;
  /** Its words, for when it has to stand outside the tree. Never empty. */
  name: string;
}

export interface Essentials {
  accept?: Essential & { url: string };
  decline?: Essential;
  sponsored?: Essential;
  /** Whatever holds the accept or the decline action, and so cannot be pressable itself. */
  holders: ReadonlySet<Fields>;
}

/**
 * Looks for what accepts, what declines and what says that this is paid for, before anything else is read.
 *
 * By name; an older payload has no names, so else the first segment with an address accepts, and the first pressable one
 * with only a call declines (contract, "Accepting and declining"). But a link to the terms is no acceptance: nothing in
 * the small print accepts, and where a segment is named as the one that does, no other takes its place.
 */
export function findEssentials(tree: readonly unknown[], addresses: Addresses): Essentials {
  const found: Partial<Record<'named' | 'first' | 'reject' | 'call' | 'sponsored', Found | undefined>> = {};
  const smallPrint = new Set<Fields>();
  let isNamed = false;
  for (const { segment, meaning, holders } of walk(tree)) {
    const { name } = segment;
    const holder = holders.at(-1);
    if (name === 'disclaimer' || name === 'footer' || (holder && smallPrint.has(holder))) smallPrint.add(segment);
    const url = addresses.acceptable(attribute(segment, 'href'));
    if (name === ACCEPT_NAME) {
      isNamed = true;
      if (url) found.named ??= describe(segment, holders);
    } else if (name === DECLINE_NAME) {
      found.reject ??= describe(segment, holders);
    } else if (name === 'sponsored') {
      found.sponsored ??= describe(segment, holders);
    } else if (url && !smallPrint.has(segment)) {
      found.first ??= describe(segment, holders);
    } else if (isCall(segment, meaning, addresses)) {
      found.call ??= describe(segment, holders);
    }
  }
  const accept = isNamed ? found.named : found.first;
  const decline = found.reject ?? found.call;
  const url = accept && addresses.acceptable(attribute(accept.segment, 'href'));
  return {
    ...(accept && url && { accept: { segment: accept.segment, name: accept.name, url } }),
    ...(decline && { decline: { segment: decline.segment, name: decline.name } }),
    ...(found.sponsored && { sponsored: found.sponsored }),
    holders: new Set([...(accept?.holders ?? []), ...(decline?.holders ?? [])]),
  };
}

interface Found extends Essential {
  holders: readonly Fields[];
}

/** `undefined` for what has no words: nobody could tell what it does. */
function describe(segment: Fields, holders: readonly Fields[]): Found | undefined {
  const name = readLabel(segment) ?? nameOf(segment);
  return name ? { segment, name, holders: [...holders] } : undefined;
}

function isCall(segment: Fields, meaning: Meaning, addresses: Addresses): boolean {
  return (
    meaning.is === 'pressable' &&
    text(attribute(segment, 'href')) === undefined &&
    addresses.callable(segment['url']) !== undefined
  );
}
