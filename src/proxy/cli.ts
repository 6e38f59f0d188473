#!/usr/bin/env node
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { explainRequest, LEAST_OF_AN_ID, printable } from './explain/explain-request.ts';
import type { Fragment } from './fragment.ts';
import { type LogWriter, writeLogLine } from './log.ts';
import { type OfferServer, serveOfferProxy } from './node.ts';
import { readAllSettings } from './settings/all-settings.ts';
import type { Environment } from './settings/read-settings.ts';
import { readSettingFiles } from './settings/setting-files.ts';
import { type SettingMistake, SettingsError } from './settings/settings-error.ts';
import { vendorKinds } from './vendors/index.ts';

const HELP = `Usage: offer-proxy [--check]
       offer-proxy --explain <request id> < log

Fetches offers for pages. Takes its settings from the environment:

  PORT                     default 8787
  OFFERS_ALLOWED_ORIGINS   required: comma list of the shop's origins
  OFFERS_SECRET            required: comma list of secrets, 32 characters or more each; the first seals, all open
  OFFERS_BASE_PATH         default /offers
  OFFERS_SIGNING_SECRET    for orders signed by the shop's server, 32 bytes or more
  OFFERS_REQUIRE_SIGNED    true: only signed orders are answered
  OFFERS_TRUSTED_PROXIES   comma list of networks whose X-Forwarded-For is believed
  OFFERS_REDIS_URL         what several instances share: redis://host:6379
  OFFERS_RATE_LIMIT        default 60/1m: requests from one address, and with one token; ten times as many reports of views
  OFFERS_LINK_HOSTS        comma list: the only hosts that links and images may lead to

${vendorKinds.map(({ help }) => `${help}\n`).join('\n')}
Each secret may be given as a file: OFFERS_SECRET_FILE=<path>. Writes one line of JSON for each request.

  --check         says whether the settings are right, and ends
  --explain <id>  reads a log on standard input, and says in words what became of a request; needs no settings.
                  The first characters of an id will do, ${LEAST_OF_AN_ID} or more
  --help          prints this

Ends with 0, and with 1 where the settings are wrong, or no line of the log is about the request, or several requests are
meant.
`;

/** How long requests are still taken after SIGTERM, in milliseconds: load balancers ask /readyz every second or so. */
const NOTICE = 2_000;

main().catch((error: unknown) => {
  process.stderr.write(`offer-proxy: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { check: { type: 'boolean' }, explain: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  if (values.explain !== undefined) {
    await explain(values.explain);
    return;
  }
  const environment = readEnvironment();
  if (values.check) {
    process.stdout.write('offer-proxy: the settings are right\n');
    return;
  }
  const server = await serveOfferProxy(environment, { runtime: { log: await logWriter(), renderFragment } });
  process.stderr.write(`offer-proxy: listening on ${server.url}\n`);
  endOn('SIGTERM', server, NOTICE);
  endOn('SIGINT', server, 0);
}

/** @throws where the log has nothing to say of the request, or of more than one. */
async function explain(id: string): Promise<void> {
  if (process.stdin.isTTY) throw new Error('expected a log on standard input: offer-proxy --explain <id> < log');
  const log = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  const { requests, lines, unreadable } = await explainRequest(id, log);
  const [sentences] = requests.values();
  if (!sentences) {
    const isShort = id.length < LEAST_OF_AN_ID ? `; of an id, ${LEAST_OF_AN_ID} characters are wanted` : '';
    throw new Error(`of ${lines} lines, none is about the request ${id}; ${unreadable} could not be read${isShort}`);
  }
  if (requests.size > 1) {
    const named = [...requests].map(([whole, [first = '']]) => `  ${printable(whole)}  ${first}`);
    throw new Error(`several requests begin with ${id}; name one of them\n${named.join('\n')}`);
  }
  process.stdout.write(`${sentences.join('\n')}\n`);
}

/** What draws is loaded when it is first wanted: a shop without fragments should not wait for it. */
async function renderFragment(fragment: Fragment): Promise<string> {
  const { renderFragment: render } = await import('../fragment/index.ts');
  return render(fragment);
}

/** @throws {SettingsError} with every mistake there is, those about files too. */
function readEnvironment(): Environment {
  const { environment, mistakes } = readSettingFiles(process.env);
  const others = mistakesIn(environment);
  if (mistakes.length + others.length > 0) throw new SettingsError([...mistakes, ...others]);
  return environment;
}

function mistakesIn(environment: Environment): readonly SettingMistake[] {
  try {
    const { offers, vendors } = readAllSettings(environment);
    for (const create of vendors) create({ now: Date.now, linkHosts: offers.OFFERS_LINK_HOSTS });
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.mistakes;
    throw error;
  }
}

/** Whoever has installed OpenTelemetry's API wants to hear of requests; see `telemetry.ts`. */
async function logWriter(): Promise<LogWriter> {
  try {
    const { withTelemetry } = await import('./telemetry.ts');
    return withTelemetry();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return writeLogLine;
    throw error;
  }
}

/** A second signal ends the process at once, as if nobody listened. */
function endOn(signal: NodeJS.Signals, server: OfferServer, notice: number): void {
  process.once(signal, () => server.close(notice).then(() => process.exit()));
}
