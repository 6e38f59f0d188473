import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

/** Every file of ours that the entry for all runtimes needs, found by following its imports. */
function filesBehind(entry: URL, found = new Map<string, string>()): Map<string, string> {
  if (found.has(entry.href)) return found;
  const source = readFileSync(entry, 'utf8');
  found.set(entry.href, source);
  for (const [, path = ''] of source.matchAll(/ from '(\.[^']+)'/g)) filesBehind(new URL(path, entry), found);
  return found;
}

const files = filesBehind(new URL('../../src/proxy/index.ts', import.meta.url));

test('the entry for all runtimes needs nothing of Node', () => {
  assert.ok(files.size > 30, `only ${files.size} files were found`);
  for (const [file, source] of files) {
    assert.doesNotMatch(source, /'node:|\bprocess\.(?!env`)|\bBuffer\b|\bsetImmediate\b/, file);
  }
});

test('the proxy knows nothing of the elements', () => {
  for (const file of files.keys()) assert.doesNotMatch(file, /\/elements\//);
});

test('a vendor is named in its own folder and in the list of vendors alone', () => {
  for (const [file, source] of files) {
    if (!file.includes('/proxy/vendors/')) assert.doesNotMatch(source, /mention.?me|uptick|capillary/i, file);
  }
});

test('nobody loads the client of Redis who has none', () => {
  assert.ok(![...files.keys()].some((file) => file.endsWith('/redis-connection.ts')));
  const served = filesBehind(new URL('../../src/proxy/node.ts', import.meta.url));
  assert.ok(![...served.values()].some((source) => source.includes("from '@redis/client'")));
});
