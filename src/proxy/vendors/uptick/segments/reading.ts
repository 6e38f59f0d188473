import type { ContainerSegment, Segment } from '../../../../offer/segment.ts';
import type { Addresses } from '../addresses.ts';
import type { Budget } from './budget.ts';
import type { Essentials } from './essentials.ts';

/** One reading of one tree. */
export interface Reading {
  readonly addresses: Addresses;
  readonly budget: Budget;
  readonly essentials: Essentials;
  /** Which of the essentials have found their place. */
  readonly placed: Set<'accept' | 'decline' | 'sponsored'>;
}

/** Where in the tree we are. */
export interface Place {
  /** Of what is made here, from 1. What is read is never deeper, so neither needs a limit of its own. */
  depth: number;
  /** Inside something that is pressed, nothing else can be. */
  inAction: boolean;
}

export function within({ depth, inAction }: Place): Place {
  return { depth: depth + 1, inAction };
}

/** The children of something that holds others; `undefined` when there is no room for it, or nothing in it. */
export function holding({ budget }: Reading, { depth }: Place, readChildren: () => Segment[]): Segment[] | undefined {
  if (!budget.take(depth)) return undefined;
  const children = readChildren();
  if (children.length > 0) return children;
  budget.giveBack(1);
  return undefined;
}

/** Remembers that the reader is told who pays, when that is what this says. */
export function markPlaced(container: ContainerSegment, reading: Reading): ContainerSegment {
  if (container.role === 'sponsored') reading.placed.add('sponsored');
  return container;
}
