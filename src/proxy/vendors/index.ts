import { mentionMe } from './mention-me/mention-me.ts';
import type { VendorKind } from './vendor.ts';

/** Every vendor we can speak to. Where a page names none, the first that is set up is asked. */
export const vendorKinds: readonly VendorKind[] = [mentionMe];
