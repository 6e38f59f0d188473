import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { filesOf, root, textOf } from './helpers/files.ts';
import { manifest } from './helpers/manifest.ts';
import { runNode } from './helpers/run-node.ts';

const modules = filesOf('dist').filter((file) => file.endsWith('.js'));

describe('every built file', () => {
  it('is JavaScript to Node', async () => {
    // As many at a time as there are cores.
    const lanes = Array.from({ length: availableParallelism() }, (_, lane) =>
      modules.filter((_, index) => index % availableParallelism() === lane),
    );
    const check = async (files: string[]) => {
      for (const file of files) await runNode(root, '--check', file);
    };
    await Promise.all(lanes.map(check));
  });

  it('leaves nothing of TypeScript in its imports', () => {
    const left = modules.filter((file) => /\b(?:from|import)\s*\(?\s*['"]\.[^'"]*\.ts['"]/.test(textOf(file)));
    assert.deepEqual(left, []);
  });
});

describe('every program', () => {
  for (const [name, file] of Object.entries(manifest.bin)) {
    it(`can be started: ${name}`, () => {
      assert.match(textOf(file), /^#!\/usr\/bin\/env node\n/);
      if (process.platform !== 'win32') assert.equal(statSync(join(root, file)).mode & 0o777, 0o755);
    });
  }
});
