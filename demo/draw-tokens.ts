/** Part of `npm run screenshots`: draws the table of tokens anew. */
import { readFile, writeFile } from 'node:fs/promises';
import { tokenTable } from './token-table.ts';

const styles = await readFile(new URL('../src/elements/offer-element.styles.ts', import.meta.url), 'utf8');
await writeFile(new URL('pictures/tokens.svg', import.meta.url), tokenTable(styles));
