/** A setting at fault: its name, the place in it where it holds JSON, and what is expected. Never what it holds. */
export interface SettingMistake {
  setting: string;
  expected: string;
}

/** The proxy cannot start. Says everything that is wrong, at once. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly mistakes: readonly SettingMistake[];

  constructor(mistakes: readonly SettingMistake[]) {
    const lines = mistakes.map(({ setting, expected }) => `  ${setting}: expected ${expected}`);
    super(['The settings are not right:', ...lines].join('\n'));
    this.mistakes = mistakes;
  }
}
