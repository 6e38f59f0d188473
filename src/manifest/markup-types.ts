import type { Attribute, ClassField, ClassMember, CustomElementDeclaration } from 'custom-elements-manifest';

/** The package's entry, from where the types lie. */
const ENTRY = '../index.js';

/**
 * The text of dist/types/elements.d.ts: of each element, what markup may say and what a property takes, one interface
 * each. What JSX, Vue and Svelte make of them stands in `src/types`.
 */
export function markupTypes(elements: readonly CustomElementDeclaration[]): string {
  const events = elements.flatMap((element) => (element.events ?? []).map(({ type }) => type.text));
  const names = [...new Set([...events, ...elements.map(({ name }) => name)])].sort();
  return [
    `import type { ${names.join(', ')} } from '${ENTRY}';\n`,
    ...elements.flatMap((element) => [
      block(`${element.name}Attributes`, (element.attributes ?? []).map(attribute)),
      block(
        `${element.name}Properties`,
        (element.members ?? []).filter(isWritable).map((member) => property(element.name, member)),
      ),
      block(
        `${element.name}Events`,
        (element.events ?? []).map(({ name, type, description }) => line(name, type.text, description)),
      ),
    ]),
    block(
      'OfferElementsTags',
      elements.map(({ name, tagName = '', description }) =>
        line(
          tagName,
          `{ element: ${name}; attributes: ${name}Attributes; properties: ${name}Properties; events: ${name}Events }`,
          description?.split('\n\n')[0],
        ),
      ),
    ),
  ].join('\n');
}

function isWritable(member: ClassMember): member is ClassField {
  return member.kind === 'field' && member.readonly !== true;
}

/** A yes-or-no attribute may be bare, or written as a word. Whatever may be absent may be `null` to a framework. */
function attribute({ name, type, description }: Attribute): string {
  const written = type?.text.replace(/^boolean$/, "boolean | '' | 'true' | 'false'").replaceAll('|', ' | ') ?? 'string';
  return line(`${name}?`, `${written.replace(/\s+/g, ' ')} | null | undefined`, description);
}

function property(element: string, { name, description }: ClassField): string {
  return line(`${name}?`, `${element}['${name}']`, description);
}

function block(name: string, lines: readonly string[]): string {
  return `export interface ${name} {\n${lines.join('\n')}\n}\n`;
}

function line(name: string, type: string, description = ''): string {
  const key = name.replace(/^[\w-]+/, (word) => (word.includes('-') ? `'${word}'` : word));
  return `  /** ${description.replace(/\s+/g, ' ')} */\n  ${key}: ${type};`;
}
