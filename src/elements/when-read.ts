/** Calls `listener` when the page has been read, or at once. @returns a function that calls it off. */
export function whenRead(listener: () => void): () => void {
  if (document.readyState !== 'loading') {
    listener();
    return () => {};
  }
  document.addEventListener('DOMContentLoaded', listener, { once: true });
  return () => document.removeEventListener('DOMContentLoaded', listener);
}
