import type { InvitationReason } from '../../offer/invitation.ts';
import { isReason, type Reason } from '../../offer/reason.ts';
import { Fault } from '../fault.ts';
import type { ActEvent, ActOutcome } from '../log.ts';
import { takeTurn } from '../store/once.ts';
import type { Store } from '../store/store.ts';
import type { TakePlace } from './places.ts';

/** What is done at a shopper's word, and may be done once. */
export interface ActKind<Done extends ActOutcome> {
  event: ActEvent;
  /** The word for having done it. */
  done: Done;
}

export const INVITATION: ActKind<'sent'> = { event: 'invitation', done: 'sent' };
export const ENROLMENT: ActKind<'enrolled'> = { event: 'enrolment', done: 'enrolled' };
export const REDEMPTION: ActKind<'recorded'> = { event: 'redemption', done: 'recorded' };

/** How an act ended. */
export interface ActEnd {
  status: ActOutcome;
  reason?: InvitationReason;
}

/** Perhaps done. */
export interface Uncertain {
  status: 'uncertain';
  reason: Reason;
}

export const LOST: Uncertain = { status: 'uncertain', reason: 'vendor-unavailable' };

export type BegunAct<Done extends ActOutcome> =
  | ActInHand
  /** It is known how it ended, or that nobody will ever know. */
  | { state: 'over'; end: { status: Done } | Uncertain }
  /** Somebody else is about it. */
  | { state: 'held' }
  /** As many as may be have been done. */
  | { state: 'full' };

/** Ours to do, and then to be ended in one of three ways. */
export interface ActInHand {
  state: 'ours';
  /** Before anything was done. */
  giveBack(): Promise<void>;
  /** Writes its line. What is done, or perhaps done, is kept; what is not may be tried again. */
  end(end: ActEnd): Promise<void>;
  /**
   * For what was thrown. After a fault it may be tried again, for then nothing was done; a mistake of ours leaves doubt,
   * and is noted.
   *
   * @throws {Fault} the same.
   */
  fail(error: unknown): Promise<Uncertain>;
}

export interface ActMeans {
  store: Store;
  /** Writes an act that has ended into the log. */
  write: (event: ActEvent, id: string, end: ActEnd) => void;
  /** Writes a mistake of ours into the line of the request. */
  note: (mistake: unknown) => void;
  /** Where only so many may be done: each takes a place, and keeps it if it is done, or perhaps done. */
  takePlace?: TakePlace | undefined;
}

/**
 * Begins an act, if it was never done before and nobody is about it.
 *
 * @param id a hash, for it stands in the store and in the log.
 * @throws {StoreUnavailable} and then it is not begun.
 */
export async function beginAct<Done extends ActOutcome>(
  { event, done }: ActKind<Done>,
  id: string,
  { store, write, note, takePlace }: ActMeans,
): Promise<BegunAct<Done>> {
  const turn = await takeTurn(`${event}:${id}`, store);
  switch (turn.state) {
    case 'held':
      return { state: 'held' };
    case 'done':
      return { state: 'over', end: turn.word === done ? { status: done } : recall(turn.word) };
    case 'abandoned':
      write(event, id, LOST);
      await turn.keep(wordFor(LOST));
      return { state: 'over', end: LOST };
    case 'ours': {
      const place = await takePlace?.().catch(async (error: unknown) => {
        await turn.giveBack();
        throw error;
      });
      if (takePlace && !place) {
        await turn.giveBack();
        return { state: 'full' };
      }
      const giveBack = async () => {
        await Promise.all([turn.giveBack(), place?.giveBack()]);
      };
      const end = async (end: ActEnd) => {
        // First the line: should we be killed in between, a second one is easier to bear than none.
        write(event, id, end);
        if (end.status !== done && end.status !== 'uncertain') return giveBack();
        await Promise.all([turn.keep(wordFor(end)), place?.keep()]);
      };
      const fail = async (error: unknown) => {
        if (error instanceof Fault) {
          await giveBack();
          throw error;
        }
        note(error);
        await end(LOST);
        return LOST;
      };
      return { state: 'ours', giveBack, end, fail };
    }
  }
}

/** As it is kept in the store: `enrolled`, or `uncertain:timeout`. */
function wordFor({ status, reason }: ActEnd): string {
  return reason === undefined ? status : `${status}:${reason}`;
}

/** Whatever is kept and does not say that it was done. */
function recall(word = ''): Uncertain {
  const reason = word.slice('uncertain:'.length);
  return isReason(reason) ? { status: 'uncertain', reason } : LOST;
}
