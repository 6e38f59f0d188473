import type { CustomElementDeclaration } from 'custom-elements-manifest';

/** Facts that are not in the manifest. */
export interface Facts {
  /** The text of README.md. */
  readme: string;
  /** What may be imported, such as `./react`. */
  entries: readonly string[];
}

interface Named {
  name: string;
  description?: string;
}

/**
 * The text of dist/llms.txt: the public surface on one page of Markdown, for a program that writes code with it. The
 * opening and the snippet are the README's own, so that they are written once.
 */
export function llmsText(elements: readonly CustomElementDeclaration[], { readme, entries }: Facts): string {
  const [title = '', opening = ''] = readme.split('\n\n');
  const snippet = /```html\n[\s\S]*?```/.exec(readme)?.[0] ?? '';
  return [
    title,
    quoted(opening),
    snippet,
    ...elements.flatMap(describe),
    `## Entries of the package\n\n${entries.map((entry) => `- \`offer-elements${entry.slice(1)}\``).join('\n')}`,
    '## More\n\n- [README.md](../README.md): the proxy, signed orders, strict pages, what is promised\n- [CHANGELOG.md](../CHANGELOG.md)',
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n');
}

function describe(element: CustomElementDeclaration): string[] {
  const { tagName, members = [] } = element;
  const properties = members.filter((member) => member.kind === 'field' && !('attribute' in member));
  const methods = members.filter(({ kind }) => kind === 'method');
  const slots = (element.slots ?? []).map(({ name, description }) => ({
    name: name || 'default',
    ...said(description),
  }));
  return [
    `## <${tagName}>\n\n${element.description ?? ''}`,
    list('Attributes, each also a property in camel case', element.attributes),
    list('Properties without an attribute', properties),
    list('Methods', methods),
    list('Slots', slots),
    list('Events', element.events),
    list('States, `:state(…)`', element.cssStates),
    list('Parts, `::part(…)`', element.cssParts),
    list('Custom properties', element.cssProperties),
  ];
}

function list(title: string, items: readonly Named[] = []): string {
  if (items.length === 0) return '';
  const lines = items.map(({ name, description = '' }) => `- \`${name}\`: ${description.replace(/\s+/g, ' ')}`);
  return `### ${title}\n\n${lines.join('\n')}`;
}

function said(description: string | undefined): { description?: string } {
  return description ? { description } : {};
}

function quoted(text: string): string {
  return text.replace(/^/gm, '> ');
}
