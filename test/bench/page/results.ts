import { quantile } from '../../proxy-check/helpers/figures.ts';

/** A median, and the quartiles around it. */
export interface Spread {
  median: number;
  low: number;
  high: number;
}

/** Everything that was measured: figures by contestant and situation, one of each a round. */
export class Results {
  readonly #rounds = new Map<string, Map<string, number>[]>();

  add(contestant: string, situation: string, round: number, figures: object): void {
    const rounds = this.#rounds.get(`${contestant} ${situation}`) ?? [];
    rounds[round] = new Map(Object.entries(figures));
    this.#rounds.set(`${contestant} ${situation}`, rounds);
  }

  /** `undefined` when it was not measured. */
  spread(contestant: string, situation: string, figure: string): Spread | undefined {
    return spreadOf(this.#figures(contestant, situation, figure));
  }

  /** Of two figures of the same round, so that a busy moment slows both. */
  ratio(of: Figure, to: Figure, without?: Figure): Spread | undefined {
    const [ours, theirs, less] = [of, to, without].map((figure) => (figure ? this.#figures(...figure) : []));
    return spreadOf((ours ?? []).map((value, round) => quotient(value, theirs?.[round], less?.[round])));
  }

  #figures(contestant: string, situation: string, figure: string): number[] {
    const rounds = this.#rounds.get(`${contestant} ${situation}`) ?? [];
    return rounds.map((figures) => figures.get(figure) ?? Number.NaN);
  }
}

/** Contestant, situation, and what of it. */
export type Figure = readonly [contestant: string, situation: string, figure: string];

function quotient(value: number, other = Number.NaN, less = 0): number {
  return (value - less) / (other - less);
}

function spreadOf(values: readonly number[]): Spread | undefined {
  const known = values.filter(Number.isFinite);
  if (known.length === 0) return undefined;
  return { median: quantile(known, 0.5), low: quantile(known, 0.25), high: quantile(known, 0.75) };
}
