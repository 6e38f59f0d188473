import { gateRows } from './gate-rows.ts';
import type { Rows } from './row.ts';

/** Every row there is, a file a section. */
export const rows: Rows = { ...gateRows };
