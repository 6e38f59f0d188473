import type { Segment, TextSegment } from '../../../../offer/segment.ts';
import type { TextStyle } from './attributes.ts';
import type { Budget } from './budget.ts';
import { isVisible } from './walk.ts';

/**
 * Words in the making: runs of text, and what may stand among them. Runs that look the same become one; where one thing
 * ended and another began, a blank keeps their words apart; blanks at the edges, with which old buttons were padded
 * (gotcha 9), are gone.
 */
export class Line {
  readonly #parts: Segment[] = [];
  readonly #budget: Budget;
  readonly #depth: number;
  #isBroken = false;

  constructor(budget: Budget, depth: number) {
    this.#budget = budget;
    this.#depth = depth;
  }

  /** A text that goes on where the last one ended. */
  addText(text: string, style: TextStyle): void {
    const last = this.#parts.at(-1);
    const isApart = this.#isBroken && last && !endsBlank(last) && !/^\s/.test(text);
    this.#isBroken = false;
    const fitting = this.#budget.takeText(isApart ? ` ${text}` : text);
    if (fitting === '') return;
    if (last?.kind === 'text' && looksLike(last, style)) last.text += fitting;
    else if (this.#budget.take(this.#depth)) this.#parts.push({ kind: 'text', text: fitting, ...style });
  }

  /** Something else than text, for which room was taken; nothing, where there was none. */
  add(part: Segment | undefined): void {
    if (!part) return;
    const last = this.#parts.at(-1);
    if (this.#isBroken && last?.kind === 'text' && !endsBlank(last)) last.text += ' ';
    this.#isBroken = false;
    this.#parts.push(part);
  }

  /** What comes next is not part of the same word. */
  break(): void {
    this.#isBroken = true;
  }

  /** Everything, or nothing when there is nothing to see in it. */
  finish(): Segment[] {
    this.#trim(0, 'trimStart');
    this.#trim(-1, 'trimEnd');
    if (this.#parts.some(isSomething)) return this.#parts;
    this.#budget.giveBack(this.#parts.length);
    return [];
  }

  #trim(edge: 0 | -1, trim: 'trimStart' | 'trimEnd'): void {
    for (let part = this.#parts.at(edge); part?.kind === 'text'; part = this.#parts.at(edge)) {
      part.text = part.text[trim]();
      if (part.text) return;
      this.#parts.splice(edge, 1);
      this.#budget.giveBack(1);
    }
  }
}

function isSomething(part: Segment): boolean {
  return part.kind === 'text' ? isVisible(part.text) : part.kind !== 'gap';
}

function endsBlank(part: Segment): boolean {
  return part.kind === 'text' && /\s$/.test(part.text);
}

function looksLike(run: TextSegment, { weight, emphasis, size, tone }: TextStyle): boolean {
  return run.weight === weight && run.emphasis === emphasis && run.size === size && run.tone === tone;
}
