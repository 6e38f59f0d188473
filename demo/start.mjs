/**
 * `npm start`: the sample shop, from a fresh clone on. Plain JavaScript, as it runs before anything is installed.
 *
 * The script in package.json says `exec`, lest a shell stands between npm and us: it would keep signals from us, or
 * die of them and leave us behind. Where there is no `exec`, as on Windows, what follows the `||` runs.
 */
import path from 'node:path';
import { ensurePackages } from '../test/setup/packages.mjs';

// Whatever is still open ends with this process, and there is no other.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));

process.chdir(path.resolve(import.meta.dirname, '..'));

if (await ensurePackages()) {
  const { register } = await import('tsx/esm/api');
  register();
  await import('./serve.ts');
} else {
  console.error('The packages could not be installed.');
  process.exitCode = 1;
}
