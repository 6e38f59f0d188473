import { engine, openChromium, openFirefox } from './browser.ts';
import { openPlaywrightTabs } from './playwright-tab.ts';
import { openWebKitTabs } from './webkit-tab.ts';

/**
 * A page in any of the three engines: what a shopper's journey needs of it, and no more. What is asked of the page is an
 * expression in it, as text: the drivers have nothing else in common.
 */
export interface Tab {
  /** Resolves when the page and what it holds has loaded. */
  goto(url: string): Promise<void>;
  /** The value of an expression in the page, awaited if it is a promise; it has to survive JSON. */
  evaluate<T>(expression: string): Promise<T>;
  /** Resolves when an expression is true, which is looked at with every frame. */
  until(expression: string): Promise<void>;
  /** Presses with the mouse what an expression leads to, in its middle. */
  click(element: string): Promise<void>;
  /** @param names of keys, such as `Enter` or `Shift+Tab` */
  press(names: string): Promise<void>;
  /** The address of the tab that opens while something is done, what it knows of this one, and that it has closed again. */
  opens(deed: () => Promise<void>): Promise<OpenedTab>;
  close(): Promise<void>;
}

export interface OpenedTab {
  address: string;
  hasOpener: boolean;
  referrer: string;
}

/** A browser of an engine. */
export interface Tabs {
  /** A page of 1,000 by 1,200 CSS pixels, one at a time; the next has the storage of the last. */
  open(): Promise<Tab>;
  close(): Promise<void>;
}

/** What the system asks of a browser. */
export interface System {
  /** Its own few colours in the place of the page's. WebKit has none, and goes on as it is. */
  forcedColours?: boolean;
}

/** @param name of the engine; default: the one whose turn it is */
export async function openTabs(name: string = engine, system: System = {}): Promise<Tabs> {
  switch (name) {
    case 'chromium':
      return openPlaywrightTabs(await openChromium(), system.forcedColours ? { forcedColors: 'active' } : {});
    case 'firefox':
      return openPlaywrightTabs(await openFirefox(system));
    case 'webkit':
      return openWebKitTabs();
    default:
      throw new Error(`No engine is called "${name}".`);
  }
}
