import { nearestName } from './nearest-name.ts';

/** What may stand on any element and is nobody's mistake, and the one of ours that nobody observes. */
const GLOBAL =
  /^(data|aria)-|^on|^(id|class|style|slot|part|exportparts|lang|dir|hidden|inert|title|nonce|tabindex|role|is|translate|fragment)$/;

/** What has a property, and no attribute. */
const OBJECTS = ['order', 'customer', 'address'];

/**
 * What is odd about the name of an attribute that no element of ours has, if it looks like one of ours.
 *
 * A bare name may be the rest of a value that was cut in two, so it is said only where it is one of ours but for its
 * hyphens.
 */
export function unknownWords({ name, value }: Attr, known: readonly string[]): string | undefined {
  if (known.includes(name) || GLOBAL.test(name)) return undefined;
  if (OBJECTS.includes(name)) return `${name}: a property, and no attribute; set it in a script`;
  const meant = nearestName(name, known, value === '');
  return meant && `${name}: not known; did you mean ${meant}?`;
}
