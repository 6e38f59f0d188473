/**
 * `npm run check:axe`: what axe finds in every state of both elements, in each engine, language and look; a line for each
 * engine and language, and then what was found. `-- --engines=chromium --languages=en,de --states=form` does a part of it.
 */
import { parseArgs } from 'node:util';
import { openShop } from '../helpers/shop.ts';
import { audit } from './audit.ts';
import { type Engine, type EngineName, engineNames, openEngine } from './engines.ts';
import { type LookName, lookNames, looks, takeOn } from './looks.ts';
import { openState } from './open-state.ts';
import { states } from './states.ts';

/** Those our own words are in. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'pt', 'sv', 'ar', 'ja'];

const { values } = parseArgs({
  options: {
    engines: { type: 'string', default: engineNames.join() },
    languages: { type: 'string', default: LANGUAGES.join() },
    looks: { type: 'string', default: lookNames.join() },
    states: { type: 'string', default: '' },
  },
});
const wanted = {
  engines: engineNames.filter((name) => values.engines.split(',').includes(name)),
  languages: values.languages.split(','),
  looks: lookNames.filter((name) => values.looks.split(',').includes(name)),
  states: states.filter(({ name }) => name.includes(values.states)),
};

const shop = await openShop();
const findings: string[] = [];
try {
  print(`| engine | language | ${wanted.looks.join(' | ')} |`);
  print(`| --- | --- |${' --- |'.repeat(wanted.looks.length)}`);
  for (const name of wanted.engines) {
    const engine = await openEngine(name);
    for (const language of wanted.languages) {
      const cells: string[] = [];
      for (const look of wanted.looks) cells.push(await cellOf(engine, name, language, look));
      print(`| ${name} | ${language} | ${cells.join(' | ')} |`);
    }
    await engine.close();
  }
} finally {
  await shop.close();
}
for (const finding of findings) print(`\n${finding}`);
process.exitCode = findings.length > 0 ? 1 : 0;

/** How many states are clean, of how many. */
async function cellOf(engine: Engine, name: EngineName, language: string, look: LookName): Promise<string> {
  let clean = 0;
  for (const state of wanted.states) {
    const page = await engine.open();
    try {
      if (!(await takeOn(look, page))) return 'not to be had';
      await openState(shop, page, state, { ...looks[look].around, language });
      const found = await audit(page);
      if (found.length === 0) clean += 1;
      else findings.push(`${name}, ${language}, ${look}, ${state.name}: ${found.join('; ')}`);
    } catch (error) {
      findings.push(`${name}, ${language}, ${look}, ${state.name}: not reached: ${error}`);
    } finally {
      await page.close();
    }
  }
  return `${clean} of ${wanted.states.length}`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
