import type { Driver } from './driver.ts';
import { pressOf } from './keys.ts';

/** A page's own size, in CSS pixels. WebKitGTK's window is never narrower than 447. */
export interface Size {
  width: number;
  height: number;
}

/** One browser of WebKitGTK with its first tab: it has its own cookies, storage and cache, and starts with none. */
export class WebKitWindow {
  readonly #driver: Driver;
  readonly #path: string;

  static async open(driver: Driver, size: Size): Promise<WebKitWindow> {
    const answer = await driver.command('POST', '/session', { capabilities: { alwaysMatch: {} } });
    const window = new WebKitWindow(driver, `/session/${textOf(answer, 'sessionId')}`);
    await window.resize(size);
    return window;
  }

  private constructor(driver: Driver, path: string) {
    this.#driver = driver;
    this.#path = path;
  }

  /** Gives the page this size: what the window has around it is measured and added. */
  async resize({ width, height }: Size): Promise<void> {
    await this.#post('/window/rect', { width, height });
    const inner = await this.evaluate<number>('innerHeight');
    await this.#post('/window/rect', { width, height: height + height - inner });
  }

  /** Resolves when the page and what it holds has loaded. */
  async goto(url: string): Promise<void> {
    await this.#post('/url', { url });
  }

  /** The value of an expression in the page, awaited if it is a promise; it has to survive JSON. */
  async evaluate<T>(expression: string): Promise<T> {
    const script = `const [done] = arguments;
      const tell = (outcome) => done(JSON.stringify(outcome));
      Promise.resolve().then(() => (${expression})).then(
        (value) => tell({ value }),
        (error) => tell({ error: String(error) }),
      );`;
    const answer = await this.#post('/execute/async', { script, args: [] });
    const { value, error }: { value: T; error?: string } = JSON.parse(String(answer));
    if (error !== undefined) throw new Error(`${expression}: ${error}`);
    return value;
  }

  /** The tab that is spoken to. */
  async tab(): Promise<string> {
    return String(await this.#driver.command('GET', `${this.#path}/window`));
  }

  /** All tabs of this window, in no order. */
  async tabs(): Promise<string[]> {
    const handles = await this.#driver.command('GET', `${this.#path}/window/handles`);
    return Array.isArray(handles) ? handles.map(String) : [];
  }

  /** Everything said from now on is said to this tab. */
  async turnTo(tab: string): Promise<void> {
    await this.#post('/window', { handle: tab });
  }

  /** Closes the tab that is spoken to: another has to be turned to. */
  async closeTab(): Promise<void> {
    await this.#driver.command('DELETE', `${this.#path}/window`);
  }

  async address(): Promise<string> {
    return String(await this.#driver.command('GET', `${this.#path}/url`));
  }

  /** @param names such as `Enter`, or `Shift+Tab` */
  async press(names: string): Promise<void> {
    await this.#act({ type: 'key', id: 'keyboard', actions: pressOf(names) });
  }

  async movePointer(x: number, y: number): Promise<void> {
    await this.#point(moveTo(x, y));
  }

  async click(x: number, y: number): Promise<void> {
    await this.#point(moveTo(x, y), { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 });
  }

  /** Lets go of every key and button. */
  async release(): Promise<void> {
    await this.#driver.command('DELETE', `${this.#path}/actions`);
  }

  async close(): Promise<void> {
    await this.#driver.command('DELETE', this.#path);
  }

  #post(path: string, body: object): Promise<unknown> {
    return this.#driver.command('POST', `${this.#path}${path}`, body);
  }

  async #act(...actions: object[]): Promise<void> {
    await this.#post('/actions', { actions });
  }

  async #point(...actions: object[]): Promise<void> {
    await this.#act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  }
}

function moveTo(x: number, y: number): object {
  return { type: 'pointerMove', x, y, duration: 0, origin: 'viewport' };
}

function textOf(answer: unknown, key: string): string {
  const value = typeof answer === 'object' && answer !== null ? Reflect.get(answer, key) : undefined;
  if (typeof value !== 'string') throw new Error(`The driver answered without ${key}.`);
  return value;
}
