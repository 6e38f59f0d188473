import { capillary } from './capillary/capillary.ts';
import { mentionMe } from './mention-me/mention-me.ts';
import { uptick } from './uptick/uptick.ts';
import type { VendorKind } from './vendor.ts';

/** Every vendor we can speak to. Where a page names none, the first that is set up and able is asked. */
export const vendorKinds: readonly VendorKind[] = [mentionMe, uptick, capillary];
