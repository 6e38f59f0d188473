import { consentMistake } from './consent-words.ts';
import { unknownWords } from './unknown-words.ts';

/** What of a snippet is to be filled in, anywhere in a value: `https://[YOUR PROXY]/offers`. */
const HOLE = /\[[A-Z -]+\]/;

/** What no name of an attribute holds, but an editor may put there: spaces that do not break, other quotes. */
const STRANGE = /[^!-~]+/g;

/** What a template leaves, and an editor that has changed quotes: then a value ends at its first space. */
const PLACEHOLDER = /^\s*\{[{%]/;
const QUOTED = /^\s*["&\xab\u201c-\u201e][^"]*"?\s*$/;

/**
 * What is written for an element and cannot be meant, and why: names alone, holes of our snippets, and the word of
 * `consent`, which tells nothing of the shopper.
 */
export function mistakesOf(element: HTMLElement): string[] {
  const observed: unknown = Reflect.get(element.constructor, 'observedAttributes');
  const known = Array.isArray(observed) ? observed.filter((name) => typeof name === 'string') : [];
  const attributes = [...element.attributes].map((attribute) => {
    const { name } = attribute;
    const plain = name.replace(STRANGE, '');
    if (plain === name) return faultOf(attribute) ?? unknownWords(attribute, known);
    // Where a value was cut in two, the rest of it stands as a name, and is not to be said.
    const isKnown = known.includes(plain);
    return isKnown ? `${plain}: an editor has put spaces before it that do not break; write plain ones` : undefined;
  });
  return [...attributes, childMistake(element)].filter((words) => words !== undefined);
}

function childMistake(element: HTMLElement): string | undefined {
  const script = element.querySelector(':scope > script[type="application/json" i]');
  const json = script?.textContent ?? '';
  const [hole] = HOLE.exec(json) ?? [];
  if (hole) return `the JSON child: ${hole} is still to be filled in`;
  try {
    // Empty, or still on its way, it is none.
    JSON.parse((document.readyState !== 'loading' && json) || 'null');
    return undefined;
  } catch {
    return 'the JSON child: it cannot be read as JSON';
  }
}

function faultOf({ name, value }: Attr): string | undefined {
  const [hole] = HOLE.exec(value) ?? [];
  if (hole) return `${name}: ${hole} is still to be filled in`;
  if (PLACEHOLDER.test(value)) return `${name}: the placeholder of a template was not filled in`;
  if (QUOTED.test(value)) return `${name}: an editor has changed its quotes; write straight ones, as in HTML`;
  return name === 'consent' ? consentMistake(value) : undefined;
}
