import { readdirSync, readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. */
export const root: string = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * Every file of a folder and of the folders inside it, with slashes on every machine.
 *
 * @param base what the paths start from. Default: the root.
 */
export function filesOf(folder: string, base: string = root): string[] {
  return readdirSync(resolve(base, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(base, resolve(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** The text of a file, by its path from the root. */
export function textOf(path: string): string {
  return readFileSync(resolve(root, path), 'utf8');
}
