import { readFileSync } from 'node:fs';
import { documentSettings, secretSettings } from './all-settings.ts';
import type { Environment } from './read-settings.ts';
import type { SettingMistake } from './settings-error.ts';

interface Found {
  /** What the files hold, by the setting it is for; `undefined` where the setting is to count as absent. */
  settings: Record<string, string | undefined>;
  mistakes: SettingMistake[];
}

/** The environment, with what stands in files that it names. */
export function readSettingFiles(environment: Environment): { environment: Environment; mistakes: SettingMistake[] } {
  const secrets = readSecrets(environment);
  const documents = readDocuments(environment);
  return {
    environment: { ...environment, ...secrets.settings, ...documents.settings },
    mistakes: [...secrets.mistakes, ...documents.mistakes],
  };
}

/**
 * Secrets from files, as container platforms hand them out: `OFFERS_SECRET_FILE=/run/secrets/offers` is what that file
 * holds, as `OFFERS_SECRET`.
 */
function readSecrets(environment: Environment): Found {
  const found: Found = { settings: {}, mistakes: [] };
  for (const name of secretSettings) {
    const setting = `${name}_FILE`;
    const path = environment[setting];
    if (!path) continue;
    if (environment[name]) {
      found.mistakes.push({ setting, expected: `to be absent, since ${name} is given` });
      continue;
    }
    const text = readText(path);
    if (text === undefined) found.mistakes.push({ setting, expected: 'the path of a file that can be read' });
    else found.settings[name] = text;
  }
  return found;
}

/** Settings of JSON that name a file instead: no path begins as JSON does. */
function readDocuments(environment: Environment): Found {
  const found: Found = { settings: {}, mistakes: [] };
  for (const setting of documentSettings) {
    const path = environment[setting]?.trim();
    if (!path || /^[{["]/.test(path)) continue;
    const text = readText(path);
    // Then there is nothing more to be said about it.
    if (text === undefined) found.mistakes.push({ setting, expected: 'JSON, or the path of a file that can be read' });
    // A blank file holds no JSON, and is not as good as none.
    found.settings[setting] = text?.trim() === '' ? '""' : text;
  }
  return found;
}

/** Without the mark that some editors put before everything (UTF-8 BOM). */
function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    return undefined;
  }
}
