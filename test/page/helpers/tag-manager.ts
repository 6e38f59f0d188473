import { readFileSync } from 'node:fs';
import { record } from '../../../src/offer/json.ts';

const TEMPLATE = new URL('../../../demo/embed/tag-manager.tpl', import.meta.url);

/** What a template of Google Tag Manager is made of, by the names of its sections. */
export interface Template {
  code: string;
  fields: { name: string }[];
  /** What it may do: paths of globals by what may be done with them, and addresses of scripts. */
  permissions: { read: string[]; write: string[]; execute: string[]; scripts: string[] };
}

/** @param script stands in for the address that a shop writes into the field, and into the permission */
export function readTemplate(script: string): Template {
  const text = readFileSync(TEMPLATE, 'utf8').replaceAll('https://shop.example/offer-elements.js', script);
  const sections = Object.fromEntries(
    [...text.matchAll(/^___(\w+)___\n([\s\S]*?)(?=^___|$(?![\s\S]))/gm)].map(([, name = '', body = '']) => [
      name,
      body,
    ]),
  );
  const permissions: unknown = JSON.parse(sections['WEB_PERMISSIONS'] ?? '');
  const globals = listOf(permissions, 'access_globals')
    .map(plain)
    .map((value) => record(value) ?? {});
  const may = (what: string) => globals.filter((one) => one[what] === true).map(({ key }) => String(key));
  JSON.parse(sections['INFO'] ?? '');
  return {
    code: sections['SANDBOXED_JS_FOR_WEB_TEMPLATE'] ?? '',
    fields: JSON.parse(sections['TEMPLATE_PARAMETERS'] ?? ''),
    permissions: {
      read: may('read'),
      write: may('write'),
      execute: may('execute'),
      scripts: listOf(permissions, 'inject_script').map(plain).map(String),
    },
  };
}

/** The list that a permission's one parameter holds. */
function listOf(permissions: unknown, id: string): unknown[] {
  for (const { instance } of Array.isArray(permissions) ? permissions : []) {
    if (instance.key.publicId === id) return instance.param[0].value.listItem;
  }
  return [];
}

/** A value as Google's format writes it: 1 a text, 3 a map, 8 yes or no. */
function plain(value: unknown): unknown {
  const fields = record(value) ?? {};
  if (fields['type'] === 1) return fields['string'];
  if (fields['type'] === 8) return fields['boolean'];
  const { mapKey, mapValue } = fields;
  if (!Array.isArray(mapKey) || !Array.isArray(mapValue)) return undefined;
  return Object.fromEntries(mapKey.map((key, index) => [plain(key), plain(mapValue[index])]));
}
