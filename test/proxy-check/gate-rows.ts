import { advisoryRows } from './gate/advisories.ts';
import { bodyRows } from './gate/bodies.ts';
import { canaryRows } from './gate/canaries.ts';
import { failureRows } from './gate/failures-in-200.ts';
import { fieldRows } from './gate/fields.ts';
import { floodRows } from './gate/floods.ts';
import { interleavedRows } from './gate/interleaved.ts';
import { jsonRows } from './gate/json.ts';
import { originRows } from './gate/origins.ts';
import { preflightRows } from './gate/preflights.ts';
import { spellingRows } from './gate/spellings.ts';
import { strangerRows } from './gate/strangers.ts';
import { tokenRows } from './gate/tokens.ts';
import type { Rows } from './row.ts';

/** Section C: who gets past the gate. */
export const gateRows: Rows = {
  ...originRows,
  ...preflightRows,
  ...tokenRows,
  ...strangerRows,
  ...bodyRows,
  ...jsonRows,
  ...interleavedRows,
  ...spellingRows,
  ...failureRows,
  ...fieldRows,
  ...canaryRows,
  ...floodRows,
  ...advisoryRows,
};
