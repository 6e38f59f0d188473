import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('../../src/sandbox/cli.ts', import.meta.url));

function run(...flags: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...flags]);
  const printed = { out: '', error: '' };
  child.stdout.on('data', (chunk) => {
    printed.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    printed.error += chunk;
  });
  return { child, printed, ended: once(child, 'close') };
}

describe('offer-sandbox', () => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    it(`prints where it listens, and ends cleanly on ${signal}`, async () => {
      const { child, printed, ended } = run('--port', '0');
      await once(child.stdout, 'data');
      const baseUrl = /^mention-me {2}(http:\S+)$/m.exec(printed.out)?.[1] ?? '';
      assert.equal((await fetch(`${baseUrl}/sandbox/outcomes`)).status, 200);
      // Whoever still listens to the events does not keep it alive.
      const events = await fetch(`${baseUrl}/sandbox/events`);
      child.kill(signal);
      assert.deepEqual(await ended, [0, null]);
      assert.equal(printed.error, '');
      await assert.rejects(events.text());
    });
  }

  it('explains itself', async () => {
    const { printed, ended } = run('--help');
    assert.deepEqual(await ended, [0, null]);
    assert.match(printed.out, /^Usage: offer-sandbox/);
  });

  for (const flags of [['--port', 'tea'], ['--port', '65536'], ['--tea']]) {
    it(`fails in one line on ${flags.join(' ')}`, async () => {
      const { printed, ended } = run(...flags);
      assert.deepEqual(await ended, [1, null]);
      assert.match(printed.error, /^offer-sandbox: .+\n$/);
    });
  }
});
