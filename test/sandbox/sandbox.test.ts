import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { enrolment, OFFER, post } from './client.ts';

const baseUrl = (sandbox: Sandbox) => sandbox.vendors['mention-me']?.baseUrl ?? '';

describe('a sandbox', () => {
  it('listens on loopback', async () => {
    const sandbox = await startSandbox();
    assert.match(baseUrl(sandbox), /^http:\/\/127\.0\.0\.1:\d+$/);
    await sandbox.close();
  });

  it('has a port of its own for every address of every vendor', async () => {
    const sandbox = await startSandbox();
    assert.deepEqual(Object.keys(sandbox.vendors), ['mention-me', 'uptick', 'uptick-app', 'capillary']);
    assert.equal(new Set(Object.values(sandbox.vendors).map(({ baseUrl }) => baseUrl)).size, 4);
    await sandbox.close();
  });

  it('moves on from a port that is taken', async () => {
    const first = await startSandbox();
    const port = Number(new URL(baseUrl(first)).port);
    const second = await startSandbox({ port });
    assert.ok(Number(new URL(baseUrl(second)).port) > port);
    await Promise.all([first.close(), second.close()]);
  });

  it('does not start on a port that cannot be', async () => {
    await assert.rejects(startSandbox({ port: 70_000 }), RangeError);
  });

  it('closes held, hanging, slow, dripping, streaming and idle connections', async () => {
    const sandbox = await startSandbox();
    const call = (word: string) => post(baseUrl(sandbox) + OFFER, enrolment(`${word}@sandbox.example`));
    await (await call('offer-default')).text();
    const events = await fetch(`${baseUrl(sandbox)}/sandbox/events`);
    const dripping = await call('drip');
    const waiting = [];
    for (const word of ['hang', 'slow-90000']) {
      const arrived = sandbox.nextArrival();
      waiting.push(assert.rejects(call(word)));
      await arrived;
    }
    sandbox.hold();
    const arrived = sandbox.nextArrival();
    waiting.push(assert.rejects(call('offer-default')));
    await arrived;

    await sandbox.close();
    await Promise.all([...waiting, assert.rejects(events.text()), assert.rejects(dripping.text())]);
    await assert.rejects(fetch(baseUrl(sandbox)));
  });

  it('has no word of Node in what also runs inside a page', async () => {
    const folder = new URL('../../src/sandbox/', import.meta.url);
    const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.ts'));
    const withNode = [];
    for (const file of files) {
      if (/from 'node:|\bBuffer\b|\bprocess\./.test(await readFile(new URL(file, folder), 'utf8'))) withNode.push(file);
    }
    assert.deepEqual(withNode.sort(), ['cli.ts', 'node-server.ts']);
  });
});
