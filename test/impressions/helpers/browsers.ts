import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, firefox } from 'playwright-core';
import { browserArguments } from '../../setup/browser.mjs';
import { ensureBrowser } from '../../setup/ensure-browser.mjs';
import { ensureFirefox } from '../../setup/ensure-firefox.mjs';

/** A browser that can be opened again with what it had kept. */
export interface Profile {
  readonly name: string;
  open(): Promise<BrowserContext>;
  /** SIGKILL to every process of it: no page hears of that. */
  kill(): Promise<void>;
  remove(): Promise<void>;
}

export const browsers: Readonly<Record<string, () => Promise<Profile>>> = {
  chromium: async () => {
    const executablePath = insist(await ensureBrowser());
    return makeProfile('chromium', (folder) =>
      chromium.launchPersistentContext(folder, {
        executablePath,
        args: [...browserArguments, '--ignore-certificate-errors'],
        // As shoppers have it.
        ignoreDefaultArgs: ['--disable-back-forward-cache'],
        timeout: START_PATIENCE,
      }),
    );
  },
  firefox: async () => {
    const executablePath = insist(await ensureFirefox());
    return makeProfile('firefox', (folder) =>
      firefox.launchPersistentContext(folder, {
        channel: 'moz-firefox',
        executablePath,
        ignoreHTTPSErrors: true,
        timeout: START_PATIENCE,
      }),
    );
  },
};

/** Milliseconds a browser may take to start, on a machine that is busy. */
const START_PATIENCE = 180_000;

function insist(program: string | undefined): string {
  if (!program) throw new Error('There is no such browser.');
  return program;
}

async function makeProfile(name: string, launch: (folder: string) => Promise<BrowserContext>): Promise<Profile> {
  const folder = await mkdtemp(path.join(os.tmpdir(), `offer-${name}-`));
  return {
    name,
    open: () => launch(folder),
    kill: async () => {
      for (const id of await processesOf(folder)) process.kill(id, 'SIGKILL');
    },
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 10 }),
  };
}

/** Those with the profile's own folder in their command line: nobody else has it. */
async function processesOf(folder: string): Promise<number[]> {
  const ids = (await readdir('/proc')).map(Number).filter((id) => id > 0 && id !== process.pid);
  const isOurs = async (id: number) => {
    const command = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '');
    return command.includes(folder);
  };
  const found = await Promise.all(ids.map(async (id) => ((await isOurs(id)) ? [id] : [])));
  return found.flat();
}
