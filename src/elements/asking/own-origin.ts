import { ownScript } from './own-script.ts';

/**
 * Where the script came from. The proxy is looked for there when the shop names no endpoint. Of a module there is no
 * telling, and the page's own origin stands in.
 */
export const ownOrigin: string | undefined = ownScript?.src ? new URL(ownScript.src).origin : undefined;
