import type { PlaywrightPage } from './engines.ts';
import type { Surroundings } from './open-state.ts';

/** How a page may look: by its own scheme, or by the system's forced colours, for which it has to be told first. */
export const looks = {
  light: { around: { scheme: 'light' } },
  dark: { around: { scheme: 'dark' } },
  'forced colours': { around: { scheme: 'light' }, isForced: true },
} as const satisfies Record<string, { around: Surroundings; isForced?: boolean }>;

export type LookName = keyof typeof looks;

export const lookNames = Object.keys(looks) as readonly LookName[];

/** @returns whether the engine can look like that */
export async function takeOn(look: LookName, { page }: PlaywrightPage): Promise<boolean> {
  if (!('isForced' in looks[look])) return true;
  try {
    await page.emulateMedia({ forcedColors: 'active' });
    return await page.evaluate(() => matchMedia('(forced-colors: active)').matches);
  } catch {
    return false;
  }
}
