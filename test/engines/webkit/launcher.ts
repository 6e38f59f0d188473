import type { BrowserLauncher } from '@web/test-runner';
import { type Driver, startDriver } from './driver.ts';
import { WebKitWindow } from './window.ts';

/** As the other launchers of the element tests have it. */
const SIZE = { width: 800, height: 600 };

/**
 * WebKitGTK for the runner of the element tests: one browser, one file at a time. Its type and its last four methods are
 * those by which the runner's own commands (`sendKeys`, `sendMouse`, `resetMouse`) know what speaks WebDriver.
 */
export class WebKitLauncher implements BrowserLauncher {
  readonly name = 'WebKit';
  readonly type = 'webdriver';
  readonly concurrency = 1;

  #driver: Driver | undefined;
  #window: WebKitWindow | undefined;
  /** The file under way, by the runner's number for it. */
  #active: string | undefined;

  async startSession(id: string, url: string): Promise<void> {
    this.#driver ??= await startDriver();
    this.#window ??= await WebKitWindow.open(this.#driver, SIZE);
    this.#active = id;
    await this.#window.goto(url);
  }

  async stopSession() {
    this.#active = undefined;
    // Nothing of a file goes on beside the next one.
    await this.#opened.goto('about:blank');
    return {};
  }

  isActive(id: string): boolean {
    return this.#active === id;
  }

  getBrowserUrl(): Promise<string> {
    return this.#opened.address();
  }

  async startDebugSession(): Promise<never> {
    throw new Error('The window of WebKit is on a screen that nobody sees: there is nothing to debug in.');
  }

  async stop(): Promise<void> {
    await this.#window?.close();
    this.#driver?.close();
  }

  async sendKeys(_id: string, keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#opened.press(key);
  }

  async sendMouseMove(_id: string, x: number, y: number): Promise<void> {
    await this.#opened.movePointer(x, y);
  }

  async sendMouseClick(_id: string, x: number, y: number): Promise<void> {
    await this.#opened.click(x, y);
  }

  async resetMouse(): Promise<void> {
    await this.#opened.release();
    await this.#opened.movePointer(0, 0);
  }

  get #opened(): WebKitWindow {
    if (!this.#window) throw new Error('No window of WebKit is open.');
    return this.#window;
  }
}
