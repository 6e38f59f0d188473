import { normalIdentifier } from '../../offer/identifier.ts';
import type { Invitation, InvitationsAnswer } from '../../offer/invitation.ts';
import { beginAct, INVITATION } from '../acts/begin-act.ts';
import { checkFriends } from '../acts/check-friends.ts';
import { inviteFriends } from '../acts/invite-friends.ts';
import { openAct } from '../acts/open-act.ts';
import { createPlaces } from '../acts/places.ts';
import { requireVendor } from '../choose-vendor.ts';
import { checkInvitationsRequest } from '../gate/check-request.ts';
import { readBody } from '../gate/read-body.ts';
import { jsonResponse } from '../gate/respond.ts';
import type { InvitationCounts } from '../log.ts';
import { type ActTools, actMeans } from './act-tools.ts';
import { circumstancesOf } from './circumstances.ts';
import type { PageHandler } from './page-route.ts';

/**
 * `POST /v1/invitations`: an `InvitationsRequest` in, an `InvitationsAnswer` out. Each friend is invited once an occasion,
 * and no more of them than the offer said. A row that was refused may come again, mended; beside it come only those that have to be sent.
 */
export function invitations(tools: ActTools): PageHandler {
  return async (context, origin) => {
    const { receipt, customer: named = {}, friends } = checkInvitationsRequest(await readBody(context));
    const { provider, view, occasion, most, customer, sealed } = await openAct(receipt, 'invite', origin, named, tools);
    const vendor = requireVendor(tools.vendors, 'invite', provider);
    const circumstances = circumstancesOf(context, vendor, origin, tools);
    const means = {
      ...actMeans(context, { provider, origin, view }, tools),
      takePlace: most === undefined ? undefined : createPlaces(occasion, most, tools.store),
    };
    const answer: InvitationsAnswer = {
      invitations: await inviteFriends(checkFriends(friends, customer), {
        begin: async (friend) =>
          beginAct(INVITATION, await tools.hash([occasion, friend.type, normalIdentifier(friend)]), means),
        invite: (friends) => vendor.invite({ request: { customer, friends, sealed }, ...circumstances }),
      }),
    };
    context.get('notes').invitations = count(answer.invitations);
    return jsonResponse(answer);
  };
}

function count(invitations: readonly Invitation[]): InvitationCounts {
  const counts: InvitationCounts = { sent: 0, refused: 0, uncertain: 0 };
  for (const { status } of invitations) counts[status] += 1;
  return counts;
}
