import { emulateMedia } from '@web/test-runner-commands';

/** Only Chromium's driver can say that its user wants a dark page: the others take it from the system as they start. */
export const canChoose = 'userAgentData' in navigator;

/** Does something on a page in a colour scheme: its user's, else one that the page itself has chosen. */
export async function inScheme(scheme: 'dark' | 'light', deed: () => Promise<void>): Promise<void> {
  const page = document.createElement('style');
  page.textContent = `:root {
    color-scheme: ${canChoose ? 'light dark' : scheme};
    background: light-dark(#fff, #161616);
    color: light-dark(#222, #eee);
  }`;
  document.head.append(page);
  if (canChoose) await emulateMedia({ colorScheme: scheme });
  try {
    await deed();
  } finally {
    if (canChoose) await emulateMedia({ colorScheme: 'light' });
    page.remove();
  }
}
