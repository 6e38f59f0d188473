import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { releaseNotes } from '../../src/release/release-notes.ts';
import { root, textOf } from './helpers/files.ts';
import { runNode } from './helpers/run-node.ts';

const CHANGELOG = '# Changelog\n\n## 1.2.0\n\n- A new thing.\n\n## 1.1.0, never released\n\n- An old thing.\n';

const script = { name: 'offer-elements.js', bytes: 52_000, integrity: 'sha384-abc', policy: 'sha256-def' };

describe('the notes of a release', () => {
  it('have a line with size, hash and reason for every script that was built, and what changed', async () => {
    const notes = await runNode(root, '--import', 'tsx', 'src/release/print-notes.ts');
    const integrity: Record<string, { sha384: string }> = JSON.parse(textOf('dist/integrity.json'));
    const lines = notes.split('\n').filter((line) => line.startsWith('| `'));
    assert.deepEqual(
      lines.map((line) => line.split(' | ').slice(0, 3)),
      Object.entries(integrity).map(([name, { sha384 }]) => [
        `| \`${name}\``,
        String(Buffer.byteLength(textOf(`dist/${name}`))),
        `\`${sha384}\``,
      ]),
    );
    assert.match(notes, /## What changed\n\n- /);
  });

  it('say of a version what the changelog says of it, and of no other', () => {
    const notes = releaseNotes({ version: '1.1.0', changelog: CHANGELOG, scripts: [script] });
    assert.match(notes, /An old thing/);
    assert.doesNotMatch(notes, /A new thing/);
  });

  it('are refused to a version that nobody has described', () => {
    assert.throws(
      () => releaseNotes({ version: '1.2', changelog: CHANGELOG, scripts: [script] }),
      /CHANGELOG.md says nothing of 1.2\./,
    );
  });

  it('are refused to a script that nobody has given a reason', () => {
    const stranger = { ...script, name: 'offer-elements.tracking.js' };
    assert.throws(
      () => releaseNotes({ version: '1.2.0', changelog: CHANGELOG, scripts: [stranger] }),
      /offer-elements.tracking.js has no reason/,
    );
  });
});
