import type { Rows } from './row.ts';
import { hostileAddressRows } from './rows/hostile-addresses.ts';
import { hostileMarkupRows } from './rows/hostile-markup.ts';
import { naughtyStringRows } from './rows/naughty-strings.ts';
import { pollutionRows } from './rows/pollution.ts';

/** Section B of the scorecard: a file an attack. */
export const rows: Rows = { ...hostileMarkupRows, ...hostileAddressRows, ...naughtyStringRows, ...pollutionRows };
