/**
 * `npm run check:axe`: what axe finds in every state of both elements, in each engine, language and look. Needs the built
 * script; an engine that is missing is installed. Tells of each language as it is done; at the end there is a table, a line
 * for each engine and language, and what was found. The process fails when anything was. A part of it:
 *
 *     npm run check:axe -- --engines=webkit,firefox --languages=de,ar --looks=dark --states=form
 */
import { parseArgs } from 'node:util';
import { ENGINES, type Engine } from '../../setup/engines.mjs';
import { ensureEngines, isMissing } from '../../setup/ensure-engines.mjs';
import { openShop } from '../helpers/shop.ts';
import { openTabs } from '../helpers/tab.ts';
import { auditLanguage, type Verdict } from './audit-language.ts';
import { type LookName, lookNames, systemOf } from './looks.ts';
import { states } from './states.ts';
import { vendorWords } from './vendor-words.ts';

/** Those our own words are in. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'pt', 'sv', 'ar', 'ja'];

const { values } = parseArgs({
  options: {
    engines: { type: 'string', default: ENGINES.join() },
    languages: { type: 'string', default: LANGUAGES.join() },
    looks: { type: 'string', default: lookNames.join() },
    /** A part of their names; default: all. */
    states: { type: 'string', default: '' },
  },
});
const engines = ENGINES.filter((name) => values.engines.split(',').includes(name));
const languages = values.languages.split(',');
const looks = lookNames.filter((name) => values.looks.split(',').includes(name));
const wanted = states.filter(({ name }) => name.includes(values.states));
if (engines.length * looks.length * wanted.length === 0)
  throw new Error('There is no such engine, or no such look, or no such state.');

/** A line of the table. */
interface Row {
  engine: Engine;
  language: string;
  verdicts: Map<LookName, Verdict>;
  seconds: number;
}

await ensureEngines(engines, { shell: true });
const rows: Row[] = engines.flatMap((engine) =>
  languages.map((language) => ({ engine, language, verdicts: new Map(), seconds: 0 })),
);
const faults: string[] = [];
// Side by side: a page is in one process and its browser in others, and none of them is busy all the time.
await Promise.all(engines.filter((engine) => !isMissing(engine)).map(runIn));
printTable();

async function runIn(engine: Engine): Promise<void> {
  try {
    for (const forcedColours of [false, true]) await runStarted(engine, forcedColours);
  } catch (error) {
    faults.push(`${engine}: it went no further: ${error}`);
  }
}

/** The looks for which a browser is started with, or without, forced colours. */
async function runStarted(engine: Engine, forcedColours: boolean): Promise<void> {
  const alike = looks.filter((look) => (systemOf(look).forcedColours ?? false) === forcedColours);
  if (alike.length === 0) return;
  const tabs = await openTabs(engine, { forcedColours });
  try {
    const tab = await tabs.open();
    for (const row of rows.filter((one) => one.engine === engine)) {
      const start = performance.now();
      const shop = await openShop({ words: vendorWords(row.language) });
      const verdicts = await auditLanguage(shop, tab, { language: row.language, looks: alike, states: wanted });
      await shop.close();
      const seconds = (performance.now() - start) / 1_000;
      for (const [look, verdict] of verdicts) row.verdicts.set(look, verdict);
      faults.push(
        ...alike
          .filter((look) => isMissed(engine, verdicts.get(look)))
          .map((look) => `${engine}: ${look} did not come on`),
      );
      row.seconds += seconds;
      const told = alike.map((look) => `${look} ${wordOf(verdicts.get(look))}`);
      console.warn(`${engine}, ${row.language}: ${told.join(', ')} (${Math.round(seconds)} s)`);
    }
  } finally {
    await tabs.close();
  }
}

/** Only WebKit has no forced colours: what another engine lacks, it was not brought to. */
function isMissed(engine: Engine, verdict: Verdict | undefined): boolean {
  return engine !== 'webkit' && verdict?.isLacking === true;
}

function wordOf(verdict: Verdict | undefined): string {
  if (!verdict) return 'not run';
  return verdict.isLacking ? 'not in this engine' : `${verdict.clean} of ${wanted.length}`;
}

function printTable(): void {
  print(`\n| engine | language | ${looks.join(' | ')} | seconds |`);
  print(`| --- | --- |${' --- |'.repeat(looks.length)} --- |`);
  for (const { engine, language, verdicts, seconds } of rows) {
    const cells = looks.map((look) => wordOf(verdicts.get(look)));
    print(`| ${engine} | ${language} | ${cells.join(' | ')} | ${Math.round(seconds)} |`);
    for (const [look, { findings }] of verdicts)
      faults.push(...findings.map((finding) => `${engine}, ${language}, ${look}, ${finding}`));
  }
  for (const fault of faults) print(`\n${fault}`);
  if (faults.length > 0) process.exitCode = 1;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
