/**
 * Registers a tag, unless it is taken: a shop may load us twice, in two versions, or beside a bundle that holds us. The
 * first stays, and the page with it. A server without a registry has nothing to register with.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  if (typeof customElements === 'undefined' || customElements.get(tag)) return;
  customElements.define(tag, element);
}
