/**
 * Runs in the order page, before anything of it: tells when the offer was painted, by how much what stood there has
 * moved, and when nothing is left to do. `OFFER` is put in by whoever makes the visit.
 */
declare const OFFER: () => Element | null | undefined;

interface Seen {
  /** Milliseconds from the start of the navigation to the end of the frame that has the offer. */
  offer: number;
  shift: number;
}

const seen: Seen = { offer: 0, shift: 0 };

new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) seen.shift += Number(Reflect.get(entry, 'value'));
}).observe({ type: 'layout-shift', buffered: true });

const painted = new Promise<void>((resolve) => {
  const look = () => {
    if (!OFFER()?.getBoundingClientRect().height) {
      requestAnimationFrame(look);
      return;
    }
    // A message comes after the frame under way has been drawn.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      seen.offer = performance.now();
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  };
  requestAnimationFrame(look);
});

const loaded = new Promise((resolve) => addEventListener('load', resolve));

async function settle(): Promise<Seen> {
  performance.mark('bench-start');
  await painted;
  await loaded;
  for (let turn = 0; turn < 2; turn += 1) await new Promise((resolve) => requestIdleCallback(resolve));
  performance.mark('bench-end');
  return seen;
}

Object.assign(window, { settled: settle() });
