import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { TAGS } from '../../src/elements/tags.ts';
import { bundle } from './helpers/bundle.ts';
import { filesOf, root } from './helpers/files.ts';
import { type Installation, installPackage } from './helpers/install-package.ts';
import { fileNames, manifest, moduleNames, singleModules } from './helpers/manifest.ts';
import { runModule, runNode } from './helpers/run-node.ts';

/** The strictest a consumer can be: our own declarations are checked too. */
const COMPILER_OPTIONS = '--noEmit --strict --module nodenext --target es2022 --lib es2023,dom,dom.iterable'.split(' ');

/** Entries whose types need a framework's own: each is compiled with its framework, see test/frameworks. */
const FRAMEWORKS = /\/(?:vue|svelte)$/;

describe('the package, as published', () => {
  let installation: Installation;
  before(async () => {
    installation = await installPackage();
  });
  after(() => installation.remove());

  it('holds what is built and what is to be read, nothing else', () => {
    const files = filesOf('.', join(installation.folder, 'node_modules', manifest.name));
    const strangers = files.filter(
      (file) => !/^(dist\/.+|package\.json|README\.md|LICENSE|(?:ACCESSIBILITY|CHANGELOG)\.md)$/.test(file),
    );
    assert.deepEqual(strangers, []);
    for (const file of ['package.json', 'README.md', 'LICENSE']) assert.ok(files.includes(file), file);
  });

  it('pleases publint', async () => {
    const { messages, pkg } = await publint({ pkgDir: root, pack: 'npm', strict: true });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg, { color: false })),
      [],
    );
  });

  it('pleases those who ask whether the types are wrong', async () => {
    const program = join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js');
    // ESM alone: every Node that we run on can also require that.
    const options = ['--profile', 'esm-only', '--format', 'ascii', '--exclude-entrypoints', ...fileNames];
    const said = await runNode(root, program, installation.archive, ...options);
    // It looks into no pattern.
    for (const name of singleModules)
      assert.match(said, new RegExp(`"${name}"\n\nnode16 \\(from ESM\\): 🟢 \\(ESM\\)`));
  });

  it('has for every path that is no module the file it names', async () => {
    assert.ok(fileNames.length > 0);
    const names = JSON.stringify(fileNames.map((name) => manifest.name + name.slice(1)));
    await runModule(
      installation.folder,
      `const { accessSync } = await import('node:fs');
       for (const name of ${names}) accessSync(new URL(import.meta.resolve(name)));`,
    );
  });

  it('lets a server import every module', async () => {
    const names = JSON.stringify(moduleNames);
    await runModule(installation.folder, `for (const name of ${names}) await import(name);`);
  });

  it('registers an element by its own entry', async () => {
    for (const name of ['offer-elements', 'offer-elements/referral-offer', 'offer-elements/post-purchase-offer']) {
      assert.equal(await registeredBy(name), 'true', name);
    }
  });

  it('registers nothing by a class alone', async () => {
    const classes = moduleNames.filter((name) => name.includes('/elements/'));
    assert.ok(classes.length > 0);
    for (const name of classes) assert.equal(await registeredBy(name), 'false', name);
  });

  it('is bundled with what was imported for its effect, and without what was not used', async () => {
    const registered = { 'referral-offer': ['referral-offer'], 'elements/referral-offer': [], vue: [] };
    for (const [entry, tags] of Object.entries(registered)) {
      const code = await bundle(installation.folder, `import '${manifest.name}/${entry}';`);
      assert.deepEqual(
        TAGS.filter((tag) => code.includes(`define("${tag}"`)),
        tags,
        entry,
      );
      // Then it holds nothing of ours at all.
      if (tags.length === 0) assert.equal(code.trim(), '', entry);
    }
  });

  const consumers = {
    'on every runtime': {
      names: moduleNames.filter((name) => !name.endsWith('/node') && !FRAMEWORKS.test(name)),
      options: [],
    },
    'on Node': { names: moduleNames.filter((name) => name.endsWith('/node')), options: ['--types', 'node'] },
  };

  for (const [where, { names, options }] of Object.entries(consumers)) {
    it(`has types for strict consumers ${where}`, async () => {
      assert.ok(names.length > 0);
      await writeFile(join(installation.folder, 'consumer.mts'), consumerOf(names));
      const compiler = join(root, 'node_modules/typescript/bin/tsc');
      await runNode(installation.folder, compiler, ...COMPILER_OPTIONS, ...options, 'consumer.mts');
    });
  }

  it('runs its programs', async () => {
    for (const [name, file] of Object.entries(manifest.bin)) {
      const help = await runNode(installation.folder, join('node_modules', manifest.name, file), '--help');
      assert.match(help, new RegExp(`^Usage: ${name}`));
    }
  });

  /** On a server Lit brings a registry, so what is registered can be asked there too. */
  async function registeredBy(name: string): Promise<string> {
    const text = `
      await import('lit');
      await import('${name}');
      console.log(['referral-offer', 'post-purchase-offer'].some((tag) => customElements.get(tag)));`;
    return (await runModule(installation.folder, text)).trim();
  }
});

/** A module that does not compile if anything it imports has no types: those would be `any`. */
function consumerOf(names: readonly string[]): string {
  const imports = names.map((name, index) => `import * as module${index} from '${name}';`);
  const typed = names.map((_, index) => `export const typed${index}: IsAny<typeof module${index}> = false;`);
  return [...imports, 'type IsAny<Type> = 0 extends 1 & Type ? true : false;', ...typed].join('\n');
}
