import * as v from 'valibot';
import type { SettingMistake } from './settings-error.ts';

/** Settings by name, as in `process.env`. Names we do not know are ignored. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** An object schema whose keys are the names of settings, and whose messages say what is expected. */
export type SettingsSchema = v.GenericSchema & { readonly entries: v.ObjectEntries };

export type SettingsResult<Settings> = { settings: Settings } | { mistakes: SettingMistake[] };

/** Checks the settings of one schema. A blank setting counts as absent. */
export function readSettings<Schema extends SettingsSchema>(
  schema: Schema,
  environment: Environment,
): SettingsResult<v.InferOutput<Schema>> {
  // Absent ones are named too: then it is the setting's own message that says what is expected.
  const given = Object.keys(schema.entries).map((name) => [name, environment[name]?.trim() || undefined]);
  const result = v.safeParse(schema, Object.fromEntries(given));
  if (result.success) return { settings: result.output };
  return { mistakes: result.issues.map((issue) => ({ setting: placeOf(issue), expected: issue.message })) };
}

/** The setting's name; behind it, for one that holds JSON, the place in there: `SOME_TEXTS: en.headline`. */
function placeOf(issue: v.BaseIssue<unknown>): string {
  const [setting = '', ...place] = issue.path?.map(({ key }) => String(key)) ?? [];
  return place.length > 0 ? `${setting}: ${place.join('.')}` : setting;
}

/** Whether any setting of the schema is given. */
export function hasSettings(schema: SettingsSchema, environment: Environment): boolean {
  return Object.keys(schema.entries).some((name) => environment[name]?.trim());
}
