import { basename, extname } from 'node:path';
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

/** Modules that are named one by one, and stand for no others. */
export const singleModules: readonly string[] = Object.entries(manifest.exports)
  .filter(([path, target]) => typeof target === 'object' && !path.includes('*'))
  .map(([path]) => manifest.name + path.slice(1));

/** What may be asked for by path alone, such as `./offer-elements.js`: scripts for a tag, and what is to be read. */
export const fileNames: readonly string[] = Object.entries(manifest.exports)
  .filter(([path, target]) => typeof target === 'string' && !path.endsWith('package.json'))
  .flatMap(([path]) => namesOf(path));

/** Each file that a pattern stands for. */
function namesOf(name: string): string[] {
  const folder = /(\w+)\/\*/.exec(name)?.[1];
  if (!folder) return [name];
  return filesOf(`src/${folder}`).map((file) => name.replace('*', basename(file, extname(file))));
}
