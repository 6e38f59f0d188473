import { MOST_SEGMENT_DEPTH, MOST_SEGMENT_IMAGES, MOST_SEGMENTS } from '../../../../offer/limits.ts';
import { clip } from './clip.ts';

/** A row with two actions and their words, and a paragraph that says "sponsored": what may have to be added at the end. */
const RESERVED_SEGMENTS = 7;

/** Characters of all texts together: several pages, and drawn in no time. */
const MOST_CHARACTERS = 20_000;

/** What may still be drawn. Asked before anything is made, so that a tree costs no more than its limits. */
export class Budget {
  #segments = MOST_SEGMENTS - RESERVED_SEGMENTS;
  #images = MOST_SEGMENT_IMAGES;
  #characters = MOST_CHARACTERS;

  /** Nothing more fits, so nobody need look further. */
  get isSpent(): boolean {
    return this.#segments <= 0;
  }

  /** Room for one segment at this depth, counted from 1. */
  take(depth: number): boolean {
    if (this.isSpent || depth > MOST_SEGMENT_DEPTH) return false;
    this.#segments -= 1;
    return true;
  }

  takeImage(depth: number): boolean {
    if (this.#images <= 0 || !this.take(depth)) return false;
    this.#images -= 1;
    return true;
  }

  /** As much of a text as there is room for; nothing, once a text has been cut. */
  takeText(text: string): string {
    if (this.#characters <= 0) return '';
    const fitting = clip(text, this.#characters);
    const isCut = fitting.length < text.length;
    this.#characters = isCut ? 0 : this.#characters - fitting.length;
    return isCut ? `${fitting.trimEnd()}…` : fitting;
  }

  /** What was taken and not used after all. */
  giveBack(segments: number): void {
    this.#segments += segments;
  }
}
