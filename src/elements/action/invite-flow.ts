import { readIdentifier } from '../../offer/identifier.ts';
import type { Friend, Invitation, InvitationsRequest } from '../../offer/invitation.ts';
import type { InviteAction } from '../../offer/offer.ts';
import type { Customer } from '../../offer/offer-request.ts';
import { parseInvitationsAnswer } from '../../offer/parse-invitations-answer.ts';
import { ActionFlow, oneForEach } from './action-flow.ts';
import { type FriendRow, faultOf, isBlank, nameOf, newFriendRow } from './friend-row.ts';

/** How many friends of one sending met with what. */
export type InviteCount = Record<Invitation['status'], number>;

/** The form of an offer that invites friends: what was typed, and what became of it. */
export class InviteFlow extends ActionFlow {
  #rows: FriendRow[] = [newFriendRow()];
  #count: InviteCount | undefined;
  #faulty = false;
  #consented = false;
  #consentMissing = false;

  get rows(): readonly FriendRow[] {
    return this.#rows;
  }

  /** What came of the last sending, until something is changed. */
  get count(): InviteCount | undefined {
    return this.#count;
  }

  /** It was not sent, for something has to be corrected first. */
  get faulty(): boolean {
    return this.#faulty;
  }

  get consented(): boolean {
    return this.#consented;
  }

  get consentMissing(): boolean {
    return this.#consentMissing;
  }

  override get done(): boolean {
    return this.#rows.every(({ status }) => status === 'sent');
  }

  add(): void {
    this.#rows.push(newFriendRow());
    this.#touched();
  }

  remove(row: FriendRow): void {
    this.#rows = this.#rows.filter((other) => other !== row);
    this.#touched();
  }

  type(row: FriendRow, field: 'name' | 'identifier', text: string): void {
    row[field] = text;
    if (field === 'identifier') row.fault = undefined;
    this.#touched();
  }

  consent(given: boolean): void {
    this.#consented = given;
    this.#consentMissing = false;
    this.#touched();
  }

  /** Whether all that is typed can be sent. What cannot is marked. */
  check({ identifiers, consent }: InviteAction, shopper: Customer | undefined): boolean {
    const open = this.#rows.filter(isOpen);
    // A row that nobody has filled in is no mistake, as long as there is another.
    const filled = open.filter((row) => !isBlank(row));
    for (const row of open) {
      const before = this.#rows.filter((other, place) => !isOpen(other) || place < this.#rows.indexOf(row));
      row.fault = filled.length > 0 && isBlank(row) ? undefined : faultOf(row, before, identifiers, shopper);
    }
    this.#consentMissing = consent !== undefined && !this.#consented;
    this.forget();
    this.#count = undefined;
    this.#faulty = this.#consentMissing || open.some(({ fault }) => fault);
    this.changed();
    return !this.#faulty;
  }

  /** Sends the friends that have not been sent, once `check` has found no fault. */
  async send(address: URL, who: Omit<InvitationsRequest, 'friends'>): Promise<InviteCount | undefined> {
    this.#rows = this.#rows.filter((row) => !isBlank(row));
    const rows = this.#rows.filter(isOpen);
    const request: InvitationsRequest = { ...who, friends: rows.map(friendOf) };
    const invitations = await this.call(
      { address, body: JSON.stringify(request) },
      (json) => parseInvitationsAnswer(json, rows.length),
      ({ reason }) => rows.map((): Invitation => ({ status: 'uncertain', reason })),
    );
    if (invitations) this.#settle(rows, invitations);
    this.changed();
    return this.#count;
  }

  /** By place: a vendor writes addresses and numbers as it likes. */
  #settle(rows: readonly FriendRow[], invitations: readonly Invitation[]): void {
    // It was given for those that have been sent.
    this.#consented = false;
    this.#count = { sent: 0, refused: 0, uncertain: 0 };
    for (const [place, row] of rows.entries()) {
      const invitation = invitations[place] ?? { status: 'uncertain', reason: 'vendor-unavailable' };
      this.#count[invitation.status] += 1;
      if (invitation.status === 'refused') row.fault = invitation.reason;
      else row.status = invitation.status;
    }
  }

  /** What was said of all together is over; what is said of a row stays until that row is changed. */
  #touched(): void {
    this.#count = undefined;
    this.#faulty = false;
    this.changed();
  }
}

export function isOpen({ status }: FriendRow): boolean {
  return status === 'open';
}

function friendOf(row: FriendRow): Friend {
  const name = nameOf(row);
  const { identifier } = row;
  return { ...(name && { name }), ...(readIdentifier(identifier) ?? { identifier }) };
}

export const inviteFlowOf = oneForEach(() => new InviteFlow());
