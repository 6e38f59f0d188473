import { gateRows } from './gate-rows.ts';
import { resilienceRows } from './resilience-rows.ts';
import type { Rows } from './row.ts';

/** Every row there is, a file a section. */
export const rows: Rows = { ...gateRows, ...resilienceRows };
