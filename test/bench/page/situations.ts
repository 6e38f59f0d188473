/** How a page is visited. */
export interface Situation {
  label: string;
  /** How many times slower than this machine. */
  throttling: number;
  /** Milliseconds between the browser and everything it asks for. */
  roundTrip: number;
  /** One for everything, or another one than the page's for scripts and the proxy. */
  origins: 1 | 2;
}

export const situations = {
  fast: { label: 'no throttling', throttling: 1, roundTrip: 0, origins: 1 },
  slow: { label: 'throttled 4 times', throttling: 4, roundTrip: 0, origins: 1 },
  'far-50': { label: '50 ms, two origins', throttling: 1, roundTrip: 50, origins: 2 },
  'far-150': { label: '150 ms, two origins', throttling: 1, roundTrip: 150, origins: 2 },
  'near-50': { label: '50 ms, one origin', throttling: 1, roundTrip: 50, origins: 1 },
  'near-150': { label: '150 ms, one origin', throttling: 1, roundTrip: 150, origins: 1 },
} satisfies Record<string, Situation>;

export type SituationName = keyof typeof situations;

/** How a page is visited when it is looked into: so that a preflight would be paid, and long tasks are long. */
export const inspected: Situation = { label: 'inspected', throttling: 4, roundTrip: 0, origins: 2 };
