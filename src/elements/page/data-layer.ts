/**
 * The page's data layer, `window.dataLayer`: what has been pushed into it, and what is while somebody listens.
 *
 * A data layer tells nobody of a push, so its `push` is wrapped: late, since whoever reads it for a living wraps it too,
 * and only while somebody listens. What was wrapped is called first, and what it answers or throws is the page's.
 */
class DataLayer {
  readonly #listeners = new Set<() => void>();
  #layer: unknown;
  #entries: unknown[] = [];
  #restore: () => void = () => {};

  /** Oldest first, for as long as somebody listens; a page may take them out of the layer. */
  get entries(): readonly unknown[] {
    return this.#entries;
  }

  /** @returns a function that ends the subscription. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    this.look();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#leave();
    };
  }

  /** Finds the layer of now: a page may make it later than we come, or put another in its place. */
  look(): void {
    const { dataLayer } = window;
    if (dataLayer === this.#layer || !Array.isArray(dataLayer)) return;
    this.#restore();
    this.#layer = dataLayer;
    this.#entries.push(...dataLayer);
    this.#restore = wrapPush(dataLayer, this.#pushed);
  }

  #leave(): void {
    this.#restore();
    this.#restore = () => {};
    this.#layer = undefined;
    this.#entries = [];
  }

  readonly #pushed = (entries: unknown[]): void => {
    this.#entries.push(...entries);
    for (const listener of this.#listeners) listener();
  };
}

export const dataLayer = new DataLayer();

/** @returns a function that puts the layer's own `push` back. */
function wrapPush(layer: unknown[], pushed: (entries: unknown[]) => void): () => void {
  const { push } = layer;
  const isOwn = Object.hasOwn(layer, 'push');
  let listens = true;
  const wrapped = (...entries: unknown[]): number => {
    const length = Reflect.apply(push, layer, entries);
    if (listens) pushed(entries);
    return length;
  };
  // A layer that is frozen keeps its `push`. Then what it holds is all there is.
  Reflect.set(layer, 'push', wrapped);
  return () => {
    listens = false;
    // Where somebody has wrapped ours in turn, it stays, and only passes on.
    if (layer.push !== wrapped) return;
    if (isOwn) layer.push = push;
    else Reflect.deleteProperty(layer, 'push');
  };
}
