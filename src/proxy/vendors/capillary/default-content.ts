import { Content } from './content.ts';
import { defaultTexts } from './default-texts.ts';

/** What stands on the card when the shop has written nothing, in every language of ours. */
export const defaultContent = new Content(new Map(Object.entries(defaultTexts)));
