/** Beside the configurator, so that all of that folder is its own. */
const WORKER = 'service-worker.js';

/**
 * Resolves when the worker answers for this page.
 *
 * @param folder of the configurator, as seen from this page
 * @throws {Error} where there can be none: on a host without https, and in a window that keeps nothing
 */
export async function underWorker(folder = ''): Promise<void> {
  if (!('serviceWorker' in navigator)) throw new Error('There are no service workers here.');
  const { serviceWorker } = navigator;
  await serviceWorker.register(folder + WORKER);
  const { active } = await serviceWorker.ready;
  if (serviceWorker.controller) return;
  const taken = new Promise((resolve) => serviceWorker.addEventListener('controllerchange', resolve, { once: true }));
  active?.postMessage('claim');
  if (!serviceWorker.controller) await taken;
}
