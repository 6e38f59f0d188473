import { capillary } from './capillary/capillary.ts';
import { mentionMe } from './mention-me/mention-me.ts';
import { uptick } from './uptick/uptick.ts';
import type { SandboxVendor } from './vendor.ts';

/** Every vendor of the sandbox, in the order their ports are taken. */
export const vendors: readonly SandboxVendor[] = [mentionMe, uptick, capillary];
