import { readFileSync } from 'node:fs';
import { secretSettings } from './all-settings.ts';
import type { Environment } from './read-settings.ts';
import type { SettingMistake } from './settings-error.ts';

/**
 * Secrets from files, as container platforms hand them out: `OFFERS_SECRET_FILE=/run/secrets/offers` is what that file
 * holds, as `OFFERS_SECRET`.
 */
export function readSecretFiles(environment: Environment): { environment: Environment; mistakes: SettingMistake[] } {
  const found: Record<string, string> = {};
  const mistakes: SettingMistake[] = [];
  for (const name of secretSettings) {
    const setting = `${name}_FILE`;
    const path = environment[setting];
    if (!path) continue;
    if (environment[name]) {
      mistakes.push({ setting, expected: `to be absent, since ${name} is given` });
      continue;
    }
    const text = readText(path);
    if (text === undefined) mistakes.push({ setting, expected: 'the path of a file that can be read' });
    else found[name] = text;
  }
  return { environment: { ...environment, ...found }, mistakes };
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
