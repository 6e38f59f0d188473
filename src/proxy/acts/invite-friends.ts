import type { Invitation, InvitationReason } from '../../offer/invitation.ts';
import type { InvitedFriend } from '../vendors/vendor.ts';
import { type ActInHand, type BegunAct, LOST } from './begin-act.ts';

/** The vendor's part, and ours. */
export interface InvitingMeans {
  begin: (friend: InvitedFriend) => Promise<BegunAct<'sent'>>;
  invite: (friends: InvitedFriend[]) => Promise<Invitation[]>;
}

/** A friend who is to be invited now. */
interface InHand {
  friend: InvitedFriend;
  act: ActInHand;
}

/**
 * Invites those who were not invited before, in one call; gives what became of each, in the order they were listed.
 *
 * @throws {StoreUnavailable} {Fault} and then nobody was invited.
 */
export async function inviteFriends(
  friends: readonly (InvitedFriend | InvitationReason)[],
  { begin, invite }: InvitingMeans,
): Promise<Invitation[]> {
  const rows = await beginAll(friends, begin);
  const invitations = await inviteAll(
    rows.filter((row) => 'act' in row),
    invite,
  );
  // In their order, so that each row takes the next.
  const answers = invitations.values();
  return rows.map((row) => ('act' in row ? (answers.next().value ?? LOST) : row));
}

async function inviteAll(rows: readonly InHand[], invite: InvitingMeans['invite']): Promise<Invitation[]> {
  if (rows.length === 0) return [];
  let answers: Invitation[];
  try {
    answers = await invite(rows.map(({ friend }) => friend));
  } catch (error) {
    return allOrFirstFailure(rows.map(({ act }) => act.fail(error)));
  }
  return Promise.all(
    rows.map(async ({ act }, place) => {
      const invitation = answers[place] ?? LOST;
      await act.end(invitation);
      return invitation;
    }),
  );
}

/**
 * One after the other, so that those listed first take the places there are. Where one cannot be begun, for the store is
 * away, all are given back: the page will list them again.
 */
async function beginAll(
  friends: readonly (InvitedFriend | InvitationReason)[],
  begin: InvitingMeans['begin'],
): Promise<(InHand | Invitation)[]> {
  const rows: (InHand | Invitation)[] = [];
  try {
    for (const friend of friends) rows.push(await beginRow(friend, begin));
    return rows;
  } catch (error) {
    await Promise.all(rows.map((row) => 'act' in row && row.act.giveBack()));
    throw error;
  }
}

async function beginRow(
  friend: InvitedFriend | InvitationReason,
  begin: InvitingMeans['begin'],
): Promise<InHand | Invitation> {
  if (typeof friend === 'string') return refused(friend);
  const act = await begin(friend);
  if (act.state === 'ours') return { friend, act };
  if (act.state === 'held') return refused('already-used');
  if (act.state === 'full') return refused('limit-reached');
  // Sent before: the page asks again because it never heard so.
  return act.end;
}

/** Once all have ended. */
async function allOrFirstFailure<Result>(works: readonly Promise<Result>[]): Promise<Result[]> {
  await Promise.allSettled(works);
  return Promise.all(works);
}

function refused(reason: InvitationReason): Invitation {
  return { status: 'refused', reason };
}
