/**
 * `npm run check:release`: builds what is committed twice, in two folders of other names, and compares every file of the
 * two. The same source has to make the same script, or a published hash proves nothing.
 */
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { npmIn } from '../setup/npm.mjs';

const root = join(import.meta.dirname, '../..');

/** What a build reads, beside the packages. */
const SOURCES = [
  'src',
  'demo',
  'index.html',
  'package.json',
  'tsconfig.json',
  'vite.config.ts',
  'README.md',
  'CHANGELOG.md',
];

const [first, second] = [await buildIn('a-'), await buildIn('another-longer-name-')];
const differing = [...new Set([...first.keys(), ...second.keys()])].filter(
  (file) => first.get(file) !== second.get(file),
);

process.stdout.write(`${first.size} files, ${differing.length} of them different in a second build\n`);
for (const file of differing) process.stdout.write(`${file}\n`);
process.exitCode = first.size > 0 && differing.length === 0 ? 0 : 1;

/** The hash of every file that is built, by its path. */
async function buildIn(prefix: string): Promise<Map<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), prefix));
  try {
    for (const source of SOURCES) await cp(join(root, source), join(folder, source), { recursive: true });
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    if (!(await npmIn(folder, 'run', '--silent', 'build'))) throw new Error('It could not be built.');
    const dist = join(folder, 'dist');
    const entries = await readdir(dist, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
    return new Map(
      await Promise.all(files.map(async (file) => [file.slice(dist.length), await hashOf(file)] as const)),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function hashOf(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('base64');
}
