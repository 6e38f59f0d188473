import { readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * The test files of a folder and of the folders inside it, in a stable order.
 *
 * @param {string} folder relative to the current folder
 * @param {readonly string[]} [except] folders inside it to leave out
 * @returns {string[]}
 */
export function testFiles(folder, except = []) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts') && !except.includes(String(file.split(path.sep)[0])))
    .map((file) => path.join(folder, file))
    .sort();
}
