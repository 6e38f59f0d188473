import type { AddressRules } from '../../offer/address.ts';
import { type FragmentNote, NOTE_TYPE } from '../../offer/fragment.ts';
import { record, text } from '../../offer/json.ts';
import { present } from '../../offer/present.ts';
import { readOffer } from '../asking/read-offer.ts';
import { bare } from '../attributes/bare.ts';

/**
 * The note of a fragment: `undefined` where there is none of ours. An answer that cannot be read counts as absent.
 *
 * @throws where what draws the answer could not be had.
 */
export async function readNote(element: Element, rules: AddressRules): Promise<FragmentNote | undefined> {
  const fields = record(bare(jsonIn(element) ?? (await restOfPage().then(() => jsonIn(element)))));
  const token = text(fields?.['token']);
  const ends = fields?.['ends'];
  if (!fields || !token || typeof ends !== 'number') return undefined;
  return present<FragmentNote>({
    token,
    order: text(fields['order']),
    ends,
    presentation: text(fields['presentation']),
    answer: await readOffer(fields['answer'], rules),
  });
}

/** Half a note is no JSON. */
function jsonIn(element: Element): unknown {
  try {
    return JSON.parse(element.querySelector(`:scope > script[type="${NOTE_TYPE}"]`)?.textContent ?? '');
  } catch {
    return undefined;
  }
}

/** Resolves when all of the page is there. */
async function restOfPage(): Promise<void> {
  if (document.readyState !== 'loading') return;
  await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
}
