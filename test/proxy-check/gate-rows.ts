import { jsonRows } from './gate/json.ts';
import { originRows } from './gate/origins.ts';
import { preflightRows } from './gate/preflights.ts';
import { spellingRows } from './gate/spellings.ts';
import { tokenRows } from './gate/tokens.ts';
import type { Rows } from './row.ts';

/** Section C: who gets past the gate. */
export const gateRows: Rows = { ...originRows, ...preflightRows, ...tokenRows, ...jsonRows, ...spellingRows };
