import type { System, Tab } from '../helpers/tab.ts';

interface Look {
  /** The page's own, which the element follows. */
  scheme: 'light' | 'dark';
  /** What the browser is started with. */
  system: System;
}

/** How a page may look: by its own scheme, or by the colours that the system forces on it. */
const LOOKS = {
  light: { scheme: 'light', system: {} },
  dark: { scheme: 'dark', system: {} },
  'forced colours': { scheme: 'light', system: { forcedColours: true } },
} as const satisfies Record<string, Look>;

export type LookName = keyof typeof LOOKS;

export const lookNames: readonly LookName[] = ['light', 'dark', 'forced colours'];

export function systemOf(look: LookName): System {
  return LOOKS[look].system;
}

/**
 * Has the page that is open look like that, whatever it looked like before. The scheme is asked for in the page: no
 * engine has to be told of it then, and WebKit's driver could not tell.
 *
 * @returns false where the engine has no forced colours
 * @throws {Error} when the page's ground stays as it was
 */
export async function takeOn(look: LookName, tab: Tab): Promise<boolean> {
  const { scheme, system }: Look = LOOKS[look];
  if (system.forcedColours) return tab.evaluate<boolean>(`matchMedia('(forced-colors: active)').matches`);
  const ground = await tab.evaluate<string>(`(({ style }) => {
    style.colorScheme = '${scheme}';
    return getComputedStyle(document.documentElement).backgroundColor;
  })(document.documentElement)`);
  const isDark = Math.max(...(ground.match(/\d+/g) ?? []).slice(0, 3).map(Number)) < 128;
  if (isDark !== (scheme === 'dark')) throw new Error(`The page is ${ground}, which is not ${scheme}.`);
  return true;
}
