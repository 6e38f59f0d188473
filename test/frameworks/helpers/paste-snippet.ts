import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Configuration, PLATFORMS, type Platform } from '../../../demo/configuration/configuration.ts';
import { blocksFor, chosen, filledObjects, fillIn } from '../../demo/helpers/paste.ts';
import { npmIn } from '../../setup/npm.mjs';

/** What is chosen for a snippet, by the name of its folder. */
export const CHOICES: Readonly<Record<string, Partial<Configuration>>> = {
  attributes: {},
  objects: { source: 'queue' },
  'found-on-the-page': { source: 'auto', basis: 'value' },
  'after-a-purchase': { offer: 'post-purchase' },
  everything: {
    provider: 'mention-me',
    presentation: 'button',
    open: 'dialog',
    situation: 'thanks',
    segment: 'vip',
    variation: '1',
    locale: 'en-GB',
    'record-coupon': 'true',
    analytics: 'ga4',
    debug: 'true',
    'look-headline-font': '"Iowan Old Style", serif',
  },
};

/** The one in which nobody has said where the proxy is. */
export const UNFILLED = 'unfilled';

/** Whether an app has a page for the snippet of its framework. */
export function takesSnippet(root: string): boolean {
  return existsSync(join(root, 'snippet'));
}

/**
 * Pastes the snippets of an app's framework, each as the files that it says it is, and builds them with the app's own tool.
 *
 * @param name such as `react-19`: of React
 * @param endpoint of the proxy
 * @returns what the build serves: each choice is drawn at its name after `#`
 * @throws {Error} when they cannot be built; the tool has said why
 */
export async function buildSnippets(name: string, root: string, endpoint: string): Promise<string> {
  const platform = PLATFORMS.find((known) => known === name.split('-')[0]);
  if (!platform) throw new Error(`There is no snippet for ${name}.`);
  await rm(join(root, 'snippet/pasted'), { recursive: true, force: true });
  for (const [choice, changes] of Object.entries(CHOICES))
    await paste(platform, root, choice, { ...changes, endpoint });
  await paste(platform, root, UNFILLED, { debug: 'true' });
  if (!(await npmIn(root, 'run', '--silent', 'build:snippet'))) throw new Error('Its snippet could not be built.');
  return join(root, 'snippet/dist');
}

/** A component goes into the folder of its choice; what is the app's, and the same for all, beside these. */
async function paste(platform: Platform, root: string, choice: string, changes: Partial<Configuration>): Promise<void> {
  const pasted = join(root, 'snippet/pasted');
  const own = join(pasted, choice);
  await mkdir(own, { recursive: true });
  const configuration = chosen(changes);
  for (const { place, code } of blocksFor(platform, configuration)) {
    const [file = ''] = /^[\w.]+/.exec(place) ?? [];
    await writeFile(join(file.startsWith('OrderOffer.') ? own : pasted, file), fillIn(code));
  }
  await writeFile(join(own, 'given.json'), JSON.stringify(filledObjects(configuration)));
}
