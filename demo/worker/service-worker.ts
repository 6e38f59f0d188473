/** The script of the service worker: answers in place of a proxy, a sandbox and the vendors' hosts. */
import { createOffersInPage } from './offers-in-page.ts';

/** As much of a service worker's global scope as this one uses: no library of types has it beside a page's. */
interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate' | 'message', listen: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', listen: (event: Asked) => void): void;
}

interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}

interface Asked {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

const scope: unknown = globalThis;
if (isWorkerScope(scope)) start(scope);

function start(worker: WorkerScope): void {
  const { registration, clients } = worker;
  const offers = createOffersInPage(registration.scope);
  worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
  worker.addEventListener('activate', (event) => event.waitUntil(clients.claim()));
  // A page that was loaded past the worker asks to be its own.
  worker.addEventListener('message', (event) => event.waitUntil(clients.claim()));
  worker.addEventListener('fetch', (event) => {
    const answer = offers.answer(event.request);
    if (answer) event.respondWith(answer);
  });
}

function isWorkerScope(candidate: unknown): candidate is WorkerScope {
  return typeof candidate === 'object' && candidate !== null && 'clients' in candidate && 'registration' in candidate;
}
