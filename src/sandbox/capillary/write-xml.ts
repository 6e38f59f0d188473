const PROLOGUE = '<?xml version="1.0" encoding="UTF-8"?>';

/** A body as v1.1 writes it in XML: under one root, a list as an element for each item, nothing as an attribute. */
export function writeXml(body: object): string {
  return PROLOGUE + element('root', body);
}

function element(name: string, value: unknown): string {
  if (Array.isArray(value)) return value.map((item) => element(name, item)).join('');
  if (value === null) return `<${name} null="true"/>`;
  return `<${name}>${content(value)}</${name}>`;
}

function content(value: unknown): string {
  if (typeof value !== 'object' || value === null) return escaped(String(value));
  return Object.entries(value)
    .map(([name, inner]) => element(name, inner))
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
