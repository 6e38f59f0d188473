/** What a shop's page, or a browser, may do to what we rely on. */

const restores: (() => void)[] = [];

/** Puts `stub` in the place of something of the browser's, until `repair`. */
export function replace<Owner extends object, Name extends keyof Owner>(
  owner: Owner,
  name: Name,
  stub: Owner[Name] | undefined,
): void {
  const own = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, { configurable: true, writable: true, value: stub });
  restores.push(() => {
    if (own) Object.defineProperty(owner, name, own);
    else Reflect.deleteProperty(owner, name);
  });
}

export function repair(): void {
  for (const restore of restores.splice(0).reverse()) restore();
}

/** A request, and when it was made, in milliseconds. */
export interface Sending {
  init: RequestInit;
  at: number;
}

/**
 * Gathers what is posted to a route: the one for events, unless another is named.
 *
 * @param answer what becomes of it, by its number from 0; `undefined` lets it pass
 */
export function gatherSendings(
  answer: (index: number) => Promise<Response> | undefined = () => undefined,
  route = '/v1/events',
): Sending[] {
  const { fetch } = window;
  const sendings: Sending[] = [];
  replace(window, 'fetch', (input, init = {}) => {
    if (!String(input).endsWith(route)) return fetch(input, init);
    sendings.push({ init, at: performance.now() });
    return answer(sendings.length - 1) ?? fetch(input, init);
  });
  return sendings;
}

export const never = (): Promise<never> => new Promise(() => {});
export const refuse = (): Promise<never> => Promise.reject(new TypeError('Failed to fetch'));
export const answer = (status: number, body: unknown, headers: HeadersInit = {}): Promise<Response> =>
  Promise.resolve(new Response(JSON.stringify(body), { status, headers }));

/** The ids in a sending. */
export function idsOf({ init }: Sending): string[] {
  const { events }: { events: { id: string }[] } = JSON.parse(String(init.body));
  return events.map(({ id }) => id);
}

/**
 * Lets no pause of the outbox last, and gathers how long each should have been. Its own time limits are whole numbers, as
 * are those of a test; a pause is by chance not, or is one a proxy asked for.
 */
export function skipPauses(): number[] {
  const { setTimeout } = window;
  const pauses: number[] = [];
  const stub = (run: () => void, milliseconds = 0) => {
    if (Number.isInteger(milliseconds) && milliseconds < 20_000) return setTimeout(run, milliseconds);
    pauses.push(milliseconds);
    return setTimeout(run);
  };
  replace(window, 'setTimeout', Object.assign(stub, setTimeout));
  return pauses;
}

/** Counts how often the browser's storage is opened from now on. */
export function countOpenings(): () => number {
  let openings = 0;
  const { open } = IDBFactory.prototype;
  replace(IDBFactory.prototype, 'open', function (this: IDBFactory, name) {
    openings += 1;
    return open.call(this, name);
  });
  return () => openings;
}

/** Everything that nobody has caught, from the start of this page. */
export const uncaught: unknown[] = [];
window.addEventListener('error', ({ error }) => uncaught.push(error));
window.addEventListener('unhandledrejection', ({ reason }) => uncaught.push(reason));
