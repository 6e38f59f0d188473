/**
 * Where the script came from. The proxy is looked for there when the shop names no endpoint.
 *
 * `document.currentScript` is only there while a classic script runs, so it is read once, now. In a module, or on a
 * server, there is none, and the page's own origin stands in.
 */
const script = typeof document === 'undefined' ? null : document.currentScript;

export const ownOrigin: string | undefined =
  script && script instanceof HTMLScriptElement && script.src ? new URL(script.src).origin : undefined;
