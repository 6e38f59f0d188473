import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { assertProblem, post, ROWAN, testProxy } from './helpers/proxy.ts';

const KIB = 1024;

for (const contentType of [
  'application/json',
  'text/plain',
  'Application/JSON; charset=utf-8',
  'text/plain;charset=UTF-8',
]) {
  test(`a body of ${contentType} is read`, async () => {
    assert.equal((await testProxy().fetch(post(ROWAN, { 'content-type': contentType }))).status, 200);
  });
}

const OTHER_TYPES = [
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'text/html',
  'application/jsonp',
  'json',
  '',
  ' '.repeat(15_000),
];
for (const contentType of OTHER_TYPES) {
  test(`a body of "${contentType.trim()}" is 415`, async () => {
    await assertProblem(await testProxy().fetch(post(ROWAN, { 'content-type': contentType })), 415, 'invalid-request');
  });
}

test('a packed body is refused, however it unpacks', async () => {
  const proxy = testProxy();
  const small = new Uint8Array(gzipSync(JSON.stringify(ROWAN)));
  await assertProblem(await proxy.fetch(post(small, { 'content-encoding': 'gzip' })), 415, 'invalid-request');
  const large = new Uint8Array(gzipSync(new Uint8Array(100 * KIB * KIB)));
  await assertProblem(await proxy.fetch(post(large, { 'content-encoding': 'gzip' })), 413, 'too-large');
});

for (const contentLength of [undefined, '10', '0', '-1', 'many']) {
  test(`100 MB under the length ${contentLength} are 413 after 16 KiB`, async () => {
    let given = 0;
    let cancelled = false;
    const body = new ReadableStream(
      {
        pull(controller) {
          given += 4 * KIB;
          controller.enqueue(new Uint8Array(4 * KIB).fill(0x20));
          if (given >= 100 * KIB * KIB) controller.close();
        },
        cancel() {
          cancelled = true;
        },
      },
      { highWaterMark: 0 },
    );
    const proxy = testProxy();
    await assertProblem(await proxy.fetch(post(body, { 'content-length': contentLength })), 413, 'too-large');
    assert.ok(given <= 80 * KIB, `${given} bytes were read`);
    assert.ok(cancelled);
    assert.equal(proxy.calls.length, 0);
  });
}

test('16 KiB exactly are read, and one byte more is not', async () => {
  const json = JSON.stringify(ROWAN);
  const exact = json + ' '.repeat(16 * KIB - json.length);
  assert.equal((await testProxy().fetch(post(exact))).status, 200);
  await assertProblem(await testProxy().fetch(post(`${exact} `)), 413, 'too-large');
});

test('a body that breaks off is the sender’s fault', async () => {
  const body = new ReadableStream({ pull: (controller) => controller.error(new Error('gone')) });
  await assertProblem(await testProxy().fetch(post(body)), 400, 'invalid-request');
});

const NO_JSON: [string, string | Uint8Array][] = [
  ['nothing', ''],
  ['a lone byte order mark', '\uFEFF'],
  ['a word', 'hello'],
  ['a trailing comma', '{"customer":{},}'],
  ['two documents', '{}{}'],
  ['a form', 'customer[email]=rowan.ash%40example.com'],
  ['NaN', '{"order":NaN}'],
  ['single quotes', "{'a':1}"],
  ['half a letter', Uint8Array.of(0x7b, 0x22, 0xc3, 0x22, 0x3a, 0x31, 0x7d)],
  ['UTF-16', new Uint8Array(Buffer.from('{}', 'utf16le'))],
  ['8,000 open lists', '['.repeat(8_000)],
];
for (const [name, body] of NO_JSON) {
  test(`${name} is no JSON, and 400`, async () => {
    assert.deepEqual(await assertProblem(await testProxy().fetch(post(body)), 400, 'invalid-request'), ['body']);
  });
}

for (const json of ['null', '1', '"text"', '[]', '[{}]', 'true']) {
  test(`${json} is JSON, and no request`, async () => {
    assert.deepEqual(await assertProblem(await testProxy().fetch(post(json)), 400, 'invalid-request'), ['body']);
  });
}

for (const levels of [17, 500, 8_000]) {
  test(`JSON ${levels} deep is refused, whether it would be read or not`, async () => {
    const deep = `${'['.repeat(levels)}${']'.repeat(levels)}`;
    await assertProblem(await testProxy().fetch(post(deep)), 400, 'invalid-request');
    const unread = `{"unknown":${deep.slice(1, -1)},"customer":{"email":"rowan.ash@example.com"}}`;
    await assertProblem(await testProxy().fetch(post(unread)), 400, 'invalid-request');
  });
}

test('what looks deep inside a text is text', async () => {
  const text = `${'[{'.repeat(20)}\\"[[["\\`;
  const order = { ...ROWAN.order, id: text };
  assert.equal((await testProxy().fetch(post({ ...ROWAN, order, unknown: [[[[]]]] }))).status, 200);
});
