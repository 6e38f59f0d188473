import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { freePort } from '../../../demo/free-port.ts';
import { root } from '../../build/helpers/files.ts';
import { findWordPress, NO_WORDPRESS } from '../../setup/wordpress.mjs';
import { startDatabase } from './database.ts';
import { makeFolder } from './folder.ts';
import { type Program, startProgram } from './program.ts';

export const PASSWORD = 'only-these-tests-log-in-with-this';

/** Where a search for a free port starts. */
const FIRST_PORT = 8760;

/** A real WordPress with our plugin in its folder, a stand-in for WooCommerce, and the built script. */
export interface Site {
  readonly origin: string;
  /** Where it serves the script. */
  readonly scriptAddress: string;
  /**
   * Runs PHP within WordPress.
   *
   * @param code statements that end with `return`
   * @param input what they find in `$input`
   * @returns what they return, by way of JSON
   */
  php(code: string, input?: unknown): Promise<unknown>;
  /** What PHP has complained about so far. */
  complaints(): string;
  close(): Promise<void>;
}

/** Installs it anew, with one user: `admin`, an administrator. */
export async function openSite(): Promise<Site> {
  const wordpress = findWordPress();
  if (!wordpress) throw new Error(NO_WORDPRESS);
  const folder = makeFolder();
  const tree = path.join(folder.path, 'site');
  const programs: Program[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(programs.map(({ end }) => end()));
    folder.remove();
  };
  try {
    // Debian's tree is made of links into other packages.
    cpSync(wordpress, tree, { recursive: true, dereference: true });
    putIn(tree);
    const database = await startDatabase(folder.path);
    programs.push(database);
    const port = await freePort(FIRST_PORT + (process.pid % 1_000));
    const origin = `http://127.0.0.1:${port}`;
    writeFileSync(path.join(tree, 'wp-config.php'), config(origin, database.socket));
    programs.push(await startProgram('php', ['-S', `127.0.0.1:${port}`, '-t', tree, ...PHP_OPTIONS], 'started'));
    const run = runner(tree, origin);
    await run({ install: true, code: INSTALL, input: PASSWORD });
    const log = path.join(tree, 'wp-content/debug.log');
    return {
      origin,
      scriptAddress: `${origin}/offer-elements/offer-elements.js`,
      php: (code, input) => run({ code, input }),
      complaints: () => (existsSync(log) ? readFileSync(log, 'utf8') : ''),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Nobody is written to; and a file is read once, where PHP can remember it. */
const PHP_OPTIONS = ['-d', 'sendmail_path=true', '-d', 'opcache.enable_cli=1'];

const INSTALL = `
  require 'wp-admin/includes/upgrade.php';
  return wp_install('Larkspur', 'admin', 'admin@larkspur.example', false, '', $input);
`;

function putIn(tree: string): void {
  const copy = (from: string, to: string): void =>
    cpSync(path.join(root, from), path.join(tree, to), { recursive: true });
  copy('demo/wordpress/offer-elements', 'wp-content/plugins/offer-elements');
  copy('test/wordpress/helpers/woocommerce.php', 'wp-content/mu-plugins/woocommerce.php');
  mkdirSync(path.join(tree, 'offer-elements'));
  for (const part of ['', '.extras', '.page', '.segments']) {
    copy(`dist/offer-elements${part}.js`, `offer-elements/offer-elements${part}.js`);
  }
}

function config(origin: string, socket: string): string {
  const settings = {
    DB_NAME: 'wordpress',
    DB_USER: 'root',
    DB_PASSWORD: '',
    DB_HOST: `localhost:${socket}`,
    WP_HOME: origin,
    WP_SITEURL: origin,
    FS_METHOD: 'direct',
    // The server answers one request at a time, and is to ask nobody.
    DISABLE_WP_CRON: true,
    WP_HTTP_BLOCK_EXTERNAL: true,
    AUTOMATIC_UPDATER_DISABLED: true,
    WP_DEBUG: true,
    WP_DEBUG_LOG: true,
    WP_DEBUG_DISPLAY: false,
    AUTH_KEY: randomBytes(32).toString('hex'),
    SECURE_AUTH_KEY: randomBytes(32).toString('hex'),
    LOGGED_IN_KEY: randomBytes(32).toString('hex'),
    NONCE_KEY: randomBytes(32).toString('hex'),
    AUTH_SALT: randomBytes(32).toString('hex'),
    SECURE_AUTH_SALT: randomBytes(32).toString('hex'),
    LOGGED_IN_SALT: randomBytes(32).toString('hex'),
    NONCE_SALT: randomBytes(32).toString('hex'),
  };
  // A word of JSON is one of PHP as well: none of these has a dollar sign.
  const lines = Object.entries(settings).map(([name, value]) => `define('${name}', ${JSON.stringify(value)});`);
  return `<?php
${lines.join('\n')}
$table_prefix = 'wp_';
defined('ABSPATH') || define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;
}

/** How PHP is run there: by the server, which has read WordPress's files already. */
function runner(tree: string, origin: string) {
  const key = randomBytes(16).toString('hex');
  cpSync(path.join(root, 'test/wordpress/helpers/run.php'), path.join(tree, 'run.php'));
  writeFileSync(path.join(tree, 'run.key'), key);
  return async ({ install = false, code = '', input = null as unknown }): Promise<unknown> => {
    const body = JSON.stringify({ install, code, input });
    const response = await fetch(`${origin}/run.php`, { method: 'POST', headers: { 'x-key': key }, body });
    const said = await response.text();
    if (!response.ok) throw new Error(`PHP answered ${response.status}: ${said}`);
    return JSON.parse(said);
  };
}
