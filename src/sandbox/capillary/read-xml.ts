/** Opening, closing or empty tag, or text. No attributes: a request has none. */
const TOKEN = /<(?<slash>\/?)(?<name>[A-Za-z_][\w.-]*)\s*(?<empty>\/?)>|(?<text>[^<>]+)/gy;

const PROLOGUE = /^\uFEFF?\s*(<\?xml\s[^?]*\?>)?/;

/** Elements that are lists, even of one. */
const LISTS = ['customer', 'referral'];

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

interface Open {
  name: string;
  text: string;
  children: [name: string, value: unknown][];
}

/**
 * Reads the XML of a request into what the same request would be in JSON: elements and text. `undefined` when it is not
 * well-formed, or holds what no request needs, such as attributes and a document type. Goes down no stack, however deep
 * the elements are.
 */
export function readXml(source: string): unknown {
  const xml = source.replace(PROLOGUE, '');
  const document: Open = { name: '', text: '', children: [] };
  const open = [document];
  let read = 0;
  for (const { 0: token, groups = {} } of xml.matchAll(TOKEN)) {
    read += token.length;
    const { slash, name = '', empty, text } = groups;
    const current = open.at(-1) ?? document;
    if (text !== undefined) current.text += text;
    else if (slash) {
      const parent = open.at(-2);
      if (current.name !== name || empty || !parent) return undefined;
      const value = close(current);
      if (value === undefined) return undefined;
      parent.children.push([name, value]);
      open.pop();
    } else if (empty) current.children.push([name, '']);
    else open.push({ name, text: '', children: [] });
  }
  const isWhole = read === xml.length && open.length === 1 && document.children.length === 1;
  return isWhole ? close(document) : undefined;
}

/** An object of the children, or the text; `undefined` for both at once. */
function close({ text, children }: Open): unknown {
  if (children.length === 0) return decode(text);
  if (text.trim() !== '') return undefined;
  const byName = new Map<string, unknown[]>();
  for (const [name, value] of children) byName.set(name, [...(byName.get(name) ?? []), value]);
  return Object.fromEntries(
    [...byName].map(([name, values]) => [name, values.length > 1 || LISTS.includes(name) ? values : values[0]]),
  );
}

/** Text with its references resolved; `undefined` when there is one that XML does not have by itself. */
function decode(text: string): string | undefined {
  let isGood = true;
  const decoded = text.replace(/&([^;]*);?/g, (reference, name: string) => {
    const character = reference.endsWith(';') ? readReference(name) : undefined;
    isGood &&= character !== undefined;
    return character ?? '';
  });
  return isGood ? decoded : undefined;
}

function readReference(name: string): string | undefined {
  const [, hex, decimal] = /^#(?:x([\da-f]{1,6})|(\d{1,7}))$/i.exec(name) ?? [];
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
  if (code <= 0x10ffff) return String.fromCodePoint(code);
  return Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined;
}
