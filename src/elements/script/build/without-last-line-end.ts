import type { Plugin } from 'vite';

/** A file that ends where its code does. */
export function withoutLastLineEnd(): Plugin {
  return {
    name: 'without-last-line-end',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) if (file.type === 'chunk') file.code = file.code.trimEnd();
    },
  };
}
