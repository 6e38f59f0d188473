import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { build, type Rollup } from 'vite';
import { root } from './helpers/files.ts';

/** What one element of the package may add to a page that has Lit, in bytes. */
const MOST_BYTES = 12_700;

describe('one element of the package', () => {
  for (const name of ['referral-offer', 'post-purchase-offer']) {
    it(`weighs ${MOST_BYTES / 1000} kB at most beside Lit: ${name}`, async (test) => {
      const bytes = await weightOf(name, ['lit', '@lit/task']);
      test.diagnostic(
        `${name}: ${kilobytes(bytes)} beside Lit, ${kilobytes(await weightOf(name, []))} with it, brotli`,
      );
      assert.ok(bytes <= MOST_BYTES, `${bytes} bytes`);
    });
  }
});

/** What a bundler makes of it, without what comes only when it is wanted. */
async function weightOf(name: string, external: string[]): Promise<number> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: join(root, `dist/elements/${name}.define.js`), formats: ['es'] },
      rolldownOptions: { external, output: { minify: true } },
    },
  });
  const [{ output }] = built as unknown as [Rollup.RollupOutput];
  const chunks = output.filter((file): file is Rollup.OutputChunk => file.type === 'chunk');
  const wanted = new Set(chunks.filter(({ isEntry }) => isEntry));
  for (const chunk of wanted) {
    for (const imported of chunk.imports) {
      const found = chunks.find(({ fileName }) => fileName === imported);
      if (found) wanted.add(found);
    }
  }
  return brotliCompressSync([...wanted].map(({ code }) => code).join('')).length;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(2)} kB`;
}
