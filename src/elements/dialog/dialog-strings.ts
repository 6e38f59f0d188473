/** Words of ours on the dialog of the hosted journey. */
export const dialogStrings = {
  openInTab: 'Open in a new tab',
  close: 'Close',
};
