import { basename } from 'node:path';
import { filesOf, textOf } from './files.ts';

interface Manifest {
  name: string;
  bin: Record<string, string>;
  exports: Record<string, string | { types: string; default: string }>;
  dependencies: Record<string, string>;
  peerDependencies: Record<string, string>;
}

export const manifest: Manifest = JSON.parse(textOf('package.json'));

/** What a module may be imported by, such as `offer-elements/proxy`: all but the files that are no modules. */
export const moduleNames: readonly string[] = Object.entries(manifest.exports)
  .filter(([, target]) => typeof target === 'object')
  .flatMap(([path]) => namesOf(manifest.name + path.slice(1)));

/** What may be asked for by path alone, such as `./offer-elements.js`: scripts for a tag, and what is to be read. */
export const fileNames: readonly string[] = Object.entries(manifest.exports)
  .filter(([path, target]) => typeof target === 'string' && !path.endsWith('package.json'))
  .map(([path]) => path);

/** Each file that a pattern stands for. */
function namesOf(name: string): string[] {
  if (!name.includes('*')) return [name];
  return filesOf('src/locales').map((file) => name.replace('*', basename(file, '.ts')));
}
