/**
 * The boot script, to be put right after the elements: asks for their offers while the script for the script tag is
 * still on its way. It is a guest on the page, so whatever happens here, nothing is thrown at it.
 */

import { askEarly } from '../asking/ask-early.ts';

function boot(): void {
  try {
    askEarly();
  } catch {
    // The elements will ask for themselves.
  }
}

boot();
// For those further down, and those that wait for the rest of the page.
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', boot, { once: true });
