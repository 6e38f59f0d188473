import { vendorKinds } from '../vendors/index.ts';
import type { Vendor, VendorTools } from '../vendors/vendor.ts';
import { OFFERS_SECRETS, type OffersSettings, offersSettings } from './offers-settings.ts';
import { type Environment, readSettings } from './read-settings.ts';
import { type SettingMistake, SettingsError } from './settings-error.ts';

export interface AllSettings {
  offers: OffersSettings;
  /** What makes each vendor that is set up. */
  vendors: ((tools: VendorTools) => Vendor)[];
}

/** Every setting that may also be given as the path of a file, under its name with `_FILE` behind it. */
export const secretSettings: readonly string[] = [...OFFERS_SECRETS, ...vendorKinds.flatMap(({ secrets }) => secrets)];

/** Every setting that holds JSON, and may also name a file that does. */
export const documentSettings: readonly string[] = vendorKinds.flatMap(({ documents = [] }) => documents);

/**
 * Reads and checks everything.
 *
 * @throws {SettingsError} that names all mistakes at once.
 */
export function readAllSettings(environment: Environment): AllSettings {
  const offers = readSettings(offersSettings, environment);
  const results = vendorKinds.map((kind) => kind.read(environment)).filter((result) => result !== undefined);
  const mistakes = [offers, ...results].flatMap((result) => ('mistakes' in result ? result.mistakes : []));
  if (results.length === 0) mistakes.push(noVendor());
  if ('mistakes' in offers || mistakes.length > 0) throw new SettingsError(mistakes);
  return {
    offers: offers.settings,
    vendors: results.flatMap((result) => ('settings' in result ? [result.settings] : [])),
  };
}

function noVendor(): SettingMistake {
  const setting = vendorKinds.map(({ prefix }) => `${prefix}*`).join(', ');
  return { setting, expected: 'the settings of at least one vendor' };
}
