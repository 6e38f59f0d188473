/** What of a snippet is to be filled in, anywhere in a value: `https://[YOUR PROXY]/offers`. */
const HOLE = /\[[A-Z -]+\]/;

/** What no name of an attribute holds, but an editor may put there: spaces that do not break, other quotes. */
const STRANGE = /[^!-~]+/g;

/** What a template leaves, and an editor that has changed quotes: then a value ends at its first space. */
const PLACEHOLDER = /^\s*\{[{%]/;
const QUOTED = /^\s*["&\xab\u201c-\u201e][^"]*"?\s*$/;

/** What is written for an element and cannot be meant, and why: names alone, and holes of our snippets. */
export function mistakeWords(element: HTMLElement): string {
  const known: unknown = Reflect.get(element.constructor, 'observedAttributes');
  const attributes = [...element.attributes].map(({ name, value }) => {
    const plain = name.replace(STRANGE, '');
    if (plain === name) return faultOf(name, value);
    // Where a value was cut in two, the rest of it stands as a name, and is not to be said.
    const isKnown = Array.isArray(known) && known.includes(plain);
    return isKnown && `${plain}: an editor has put spaces before it that do not break; write plain ones`;
  });
  const [hole] = HOLE.exec(element.querySelector(':scope > script')?.textContent ?? '') ?? [];
  return [...attributes, hole && `the JSON child: ${hole} is still to be filled in`].filter(Boolean).join('; ');
}

function faultOf(name: string, value: string): string | undefined {
  const [hole] = HOLE.exec(value) ?? [];
  if (hole) return `${name}: ${hole} is still to be filled in`;
  if (PLACEHOLDER.test(value)) return `${name}: the placeholder of a template was not filled in`;
  if (QUOTED.test(value)) return `${name}: an editor has changed its quotes; write straight ones, as in HTML`;
  return undefined;
}
