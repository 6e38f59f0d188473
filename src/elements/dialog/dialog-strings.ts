import type { DialogWord } from '../../offer/words.ts';

/** Words of ours on the dialog of the hosted journey, in English. */
export const dialogStrings: Readonly<Record<DialogWord, string>> = {
  openInTab: 'Open in a new tab',
  close: 'Close',
};
