/**
 * The tag we run from.
 *
 * `document.currentScript` is only there while a classic script runs, so it is read once, now. In a module, or on a server,
 * there is none.
 */
export const ownScript: HTMLScriptElement | undefined =
  typeof HTMLScriptElement !== 'undefined' && document.currentScript instanceof HTMLScriptElement
    ? document.currentScript
    : undefined;
