import { existsSync } from 'node:fs';
import { cp, mkdir, rm, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Installation } from '../../build/helpers/install-package.ts';
import { manifest } from '../../build/helpers/manifest.ts';
import { npmIn } from '../../setup/npm.mjs';

const folder = join(import.meta.dirname, '..');

/** Where a build puts what draws the page on a server; Angular's has its own place for it, and for what browsers get. */
const SERVERS = ['dist-server/server.js', 'dist-server/server.mjs', 'dist/server/server.mjs'];

/** An app in a folder of its own, with its own packages and its own build. */
export interface App {
  name: string;
  /** What its build serves. */
  dist: string;
  /** What its framework draws on a server, for a place in the page or as all of it; `undefined` where the app has no server. */
  render: (() => Promise<string>) | undefined;
}

/**
 * Installs an app's packages and ours, as it would be published.
 *
 * @returns its folder
 * @throws {Error} when npm fails; it has said why
 */
export async function installApp(name: string, { folder: published }: Installation): Promise<string> {
  const root = join(folder, name);
  if (
    !existsSync(join(root, 'node_modules')) &&
    !(await npmIn(root, 'ci', '--ignore-scripts', '--no-audit', '--no-fund'))
  ) {
    throw new Error('Its packages could not be installed.');
  }
  await place(published, join(root, 'node_modules'));
  return root;
}

/**
 * Builds an app with its own tool.
 *
 * @throws {Error} when that fails; it has said why
 */
export async function buildApp(name: string, root: string): Promise<App> {
  if (!(await npmIn(root, 'run', '--silent', 'build'))) throw new Error('It could not be built.');
  const server = SERVERS.map((file) => join(root, file)).find((file) => existsSync(file));
  const browser = join(root, 'dist/browser');
  return {
    name,
    dist: existsSync(browser) ? browser : join(root, 'dist'),
    render: server ? async () => (await import(pathToFileURL(server).href)).render() : undefined,
  };
}

/**
 * Compiles what an app has of types: ours, and what was pasted into it.
 *
 * @returns `undefined` for an app without
 */
export async function areTypesRight(root: string): Promise<boolean | undefined> {
  return existsSync(join(root, 'types')) ? npmIn(root, 'run', '--silent', 'types') : undefined;
}

/** Beside the app's own packages, so that it has one React, its own. */
async function place(published: string, packages: string): Promise<void> {
  const target = join(packages, manifest.name);
  await rm(target, { recursive: true, force: true });
  await cp(join(published, 'node_modules', manifest.name), target, { recursive: true });
  for (const name of Object.keys(manifest.dependencies)) {
    const link = join(packages, name);
    if (existsSync(link)) continue;
    await mkdir(dirname(link), { recursive: true });
    // One that leads nowhere, of a clone that has been moved.
    await rm(link, { force: true });
    await symlink(join(folder, '../../node_modules', name), link, 'junction');
  }
}
