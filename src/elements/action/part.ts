export { parseInvite } from '../../offer/parse-invite.ts';
export { CardAction } from './card-action.ts';
