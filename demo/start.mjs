/** `npm start`: the sample shop, from a fresh clone on. Plain JavaScript, as it runs before anything is installed. */
import path from 'node:path';
import { ensurePackages } from '../test/setup/packages.mjs';

process.chdir(path.resolve(import.meta.dirname, '..'));

if (await ensurePackages()) {
  // In this very process, so that whatever ends it ends all.
  const { register } = await import('tsx/esm/api');
  register();
  await import('./serve.ts');
} else {
  console.error('The packages could not be installed.');
  process.exitCode = 1;
}
