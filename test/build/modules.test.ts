import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { filesOf, root, textOf } from './helpers/files.ts';
import { manifest } from './helpers/manifest.ts';
import { runNode } from './helpers/run-node.ts';

const modules = filesOf('dist').filter((file) => file.endsWith('.js'));

/** What `node --check` does to one file, to all of them in one process: a process each takes most of a minute. */
const CHECK = `
const { readFileSync } = require('node:fs');
const { SourceTextModule } = require('node:vm');
for (const file of process.argv.slice(1)) {
  try {
    new SourceTextModule(readFileSync(file, 'utf8'));
  } catch (error) {
    console.log(file + ': ' + error.message);
  }
}`;

describe('every built file', () => {
  it('is JavaScript to Node', async () => {
    const faults = await runNode(root, '--experimental-vm-modules', '--no-warnings', '--eval', CHECK, ...modules);
    assert.equal(faults, '');
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
