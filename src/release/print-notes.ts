/** `npm run release:notes`, after a build: prints the notes of the version that package.json names. */
import { readFileSync, statSync } from 'node:fs';
import { type PageScript, releaseNotes } from './release-notes.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

const { version } = JSON.parse(read('package.json'));
const integrity: Record<string, { sha256: string; sha384: string }> = JSON.parse(read('dist/integrity.json'));

const scripts: PageScript[] = Object.entries(integrity).map(([name, { sha256, sha384 }]) => ({
  name,
  bytes: statSync(new URL(`dist/${name}`, root)).size,
  integrity: sha384,
  policy: sha256,
}));

process.stdout.write(releaseNotes({ version, changelog: read('CHANGELOG.md'), scripts }));
