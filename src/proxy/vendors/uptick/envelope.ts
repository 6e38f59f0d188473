import { type Fields, record } from '../../../offer/json.ts';

/** What every answer is wrapped in: `data`, a list of items by type, and `links`. Anything else in them is ignored. */

/** The items of an answer, found by their type and never by their place (gotcha 5). */
export function itemsOf(body: Fields): Fields[] {
  return listOf(body['data']);
}

/** A link by its name. `links` is documented as a list and seen as an object, so both will do. */
export function linkOf(body: Fields, name: string): unknown {
  return listOf(body['links'])
    .map((links) => links[name])
    .find((link) => link !== undefined && link !== null);
}

/** An id is text, but a number does no harm. */
export function idOf(item: Fields | undefined): string | undefined {
  const id = item?.['id'];
  const written = typeof id === 'number' ? String(id) : id;
  return typeof written === 'string' && /^[\w-]{1,64}$/.test(written) ? written : undefined;
}

function listOf(value: unknown): Fields[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  return items.map(record).filter((item) => item !== undefined);
}
