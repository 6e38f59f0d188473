/** Keys that have no letter, by their names in the page: https://www.w3.org/TR/webdriver2/#keyboard-actions. */
const KEYS: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Escape: '\uE00C',
  Space: ' ',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

/** What a press of keys is to the driver; they go up in the reverse order. `Shift+Tab` holds the first meanwhile. */
export function pressOf(names: string): object[] {
  const keys = names.length === 1 ? [names] : names.split('+').map(keyOf);
  return [
    ...keys.map((value) => ({ type: 'keyDown', value })),
    ...keys.toReversed().map((value) => ({ type: 'keyUp', value })),
  ];
}

function keyOf(name: string): string {
  const key = name.length === 1 ? name : KEYS[name];
  if (!key) throw new Error(`No key is called "${name}".`);
  return key;
}
