/** What stands on the page under a path of names, such as `Shopify.customerPrivacy`; `undefined` where it does not, or throws. */
export function pageValue(path: string): unknown {
  try {
    let value: unknown = window;
    for (const name of path.split('.')) value = Reflect.get(Object(value), name);
    return value;
  } catch {
    return undefined;
  }
}

/** What a function of the page's answers, called as its object's own; `undefined` where there is none, or it throws. */
export function pageAnswer(path: string, ...given: unknown[]): unknown {
  const owner = path.includes('.') ? pageValue(path.slice(0, path.lastIndexOf('.'))) : window;
  const method = pageValue(path);
  try {
    return typeof method === 'function' ? Reflect.apply(method, owner, given) : undefined;
  } catch {
    return undefined;
  }
}

/** @returns a function that ends the listening. */
export function listenTo(target: EventTarget, types: readonly string[], listener: (event: Event) => void): () => void {
  for (const type of types) target.addEventListener(type, listener);
  return () => {
    for (const type of types) target.removeEventListener(type, listener);
  };
}
