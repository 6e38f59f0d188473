import 'offer-elements/svelte';
import type { SvelteHTMLElements } from 'svelte/elements';

type Referral = SvelteHTMLElements['referral-offer'];

// @ts-expect-error No attribute has this name.
export const unknown: Referral = { 'oder-id': 'A-1' };

// @ts-expect-error No offer is presented like that.
export const wrong: Referral = { presentation: 'banner' };

// @ts-expect-error An order's total is no object.
export const wrongObject: Referral = { order: { total: {} } };
