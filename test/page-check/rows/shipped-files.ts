import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { hiddenIn } from '../../proxy-check/helpers/canaries.ts';
import type { Finding } from '../../scorecard/finding.ts';
import type { Rows } from '../row.ts';

/** Every secret a proxy may be set up with, in the environment of the build. */
const SECRETS = Object.fromEntries(
  'OFFERS_SECRET OFFERS_SIGNING_SECRET MENTION_ME_AUTH_SECRET CAPILLARY_USERNAME CAPILLARY_PASSWORD CAPILLARY_OAUTH_KEY CAPILLARY_OAUTH_SECRET'
    .split(' ')
    .map((name, place) => [name, `canary-secret-number-${place}-0123456789-0123456789`]),
);

export const shippedFileRows: Rows = {
  B21: {
    title: 'credentials in what is built with them at hand',
    goal: '0',
    only: { engine: 'chromium', because: 'what is built is the same' },
    run: shippedFiles,
  },
};

async function shippedFiles(): Promise<Finding> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'offer-elements-'));
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  const run = (...command: string[]) =>
    promisify(execFile)(process.execPath, command, { cwd: root, env: { ...process.env, ...SECRETS } });
  try {
    await run('node_modules/vite/bin/vite.js', 'build', '--outDir', folder, '--emptyOutDir', 'false');
    await run('node_modules/vite/bin/vite.js', 'build', '--mode', 'boot', '--outDir', folder, '--emptyOutDir', 'false');
    const files = await filesIn(folder);
    const texts = await Promise.all(
      [...files, ...(await filesIn(path.join(root, 'dist')))].map((file) => readFile(file, 'utf8')),
    );
    const found = texts.flatMap((text) => hiddenIn(text, Object.values(SECRETS)));
    const control = hiddenIn(JSON.stringify(SECRETS), Object.values(SECRETS)).length;
    return {
      reached: `${Object.keys(SECRETS).length} secrets × 9 encodings in ${texts.length} files and maps, ${files.length} of them built with the secrets in the environment: ${found.length}`,
      holds: found.length === 0 && files.length >= 4 && control === Object.keys(SECRETS).length,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}
