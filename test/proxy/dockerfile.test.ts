import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { serveOfferProxy } from '../../src/proxy/node.ts';
import { settings } from './helpers/proxy.ts';

const root = new URL('../../', import.meta.url);

/** Each statement in one line: its word and what follows. */
const statements = readFileSync(new URL('Dockerfile', root), 'utf8')
  .replace(/^#.*\n/gm, '')
  .replace(/\\\n\s*/g, '')
  .split('\n')
  .filter(Boolean)
  .map((line) => ({ word: line.split(' ', 1)[0] ?? '', rest: line.slice(line.indexOf(' ') + 1) }));

const last = statements.slice(statements.map(({ word }) => word).lastIndexOf('FROM'));
const only = (word: string) => last.filter((statement) => statement.word === word).map(({ rest }) => rest);

/** The list in square brackets with which a statement ends: no shell is asked, and signals arrive. */
const execForm = (text = ''): string[] => JSON.parse(text.slice(text.indexOf('[')));

describe('the Dockerfile', () => {
  it('builds on Node of one version, slim, in two stages', () => {
    const bases = statements.filter(({ word }) => word === 'FROM').map(({ rest }) => rest.replace(/ AS \w+$/, ''));
    assert.equal(bases.length, 2);
    for (const base of bases) assert.match(base, /^node:\d+\.\d+\.\d+-\w+-slim$/);
  });

  it('runs as somebody without rights', () => {
    assert.deepEqual(only('USER'), ['node']);
    assert.ok(last.findIndex(({ word }) => word === 'USER') < last.findIndex(({ word }) => word === 'CMD'));
  });

  it('holds what the proxy needs, and nothing that is written at run time', () => {
    assert.deepEqual(
      only('COPY').map((rest) => rest.split(' ').at(-1)),
      ['./', './node_modules', './dist/offer', './dist/proxy'],
    );
    assert.deepEqual(only('RUN').concat(only('VOLUME'), only('ADD')), []);
  });

  it('starts the proxy without a shell', () => {
    const [program, file = '', ...others] = execForm(only('CMD')[0]);
    assert.deepEqual([program, others], ['node', []]);
    assert.ok(existsSync(new URL(file.replace('dist/', 'src/').replace('.js', '.ts'), root)));
  });

  it('lets nothing in but what it copies', () => {
    const copied = statements
      .filter(({ word, rest }) => word === 'COPY' && !rest.startsWith('--from'))
      .flatMap(({ rest }) => rest.split(' ').slice(0, -1));
    const lines = readFileSync(new URL('.dockerignore', root), 'utf8').split('\n');
    const rules = lines.filter((line) => line !== '' && !line.startsWith('#'));
    assert.deepEqual(rules, ['*', ...copied.map((name) => `!${name}`)]);
  });

  for (const base of ['/offers', '/']) {
    it(`knows whether a proxy at ${base} lives`, async () => {
      const server = await serveOfferProxy(settings({ OFFERS_BASE_PATH: base }), { port: 0, hostname: '127.0.0.1' });
      const port = new URL(server.url).port;
      assert.equal(await healthCheck(port, base), 0);
      await server.close();
      assert.equal(await healthCheck(port, base), 1);
    });
  }
});

/** What the health check of the image ends with. */
async function healthCheck(port: string, base: string): Promise<unknown> {
  const [, ...args] = execForm(only('HEALTHCHECK')[0]);
  const { NODE_OPTIONS, NODE_TEST_CONTEXT, ...others } = process.env;
  const child = spawn(process.execPath, args, { env: { ...others, PORT: port, OFFERS_BASE_PATH: base } });
  const [code] = await once(child, 'exit');
  return code;
}
