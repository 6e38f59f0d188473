import type { Rows } from './row.ts';
import { alteredScriptRows } from './rows/altered-script.ts';
import { clobberingRows } from './rows/clobbering.ts';
import { everyStateRows } from './rows/every-state.ts';
import { hostileAddressRows } from './rows/hostile-addresses.ts';
import { hostileMarkupRows } from './rows/hostile-markup.ts';
import { lookalikeDataRows } from './rows/lookalike-data.ts';
import { monstrousTreeRows } from './rows/monstrous-trees.ts';
import { naughtyStringRows } from './rows/naughty-strings.ts';
import { policyRows } from './rows/policies.ts';
import { pollutionRows } from './rows/pollution.ts';

/** Section B of the scorecard: a file an attack. */
export const rows: Rows = {
  ...hostileMarkupRows,
  ...hostileAddressRows,
  ...naughtyStringRows,
  ...policyRows,
  ...everyStateRows,
  ...alteredScriptRows,
  ...monstrousTreeRows,
  ...pollutionRows,
  ...clobberingRows,
  ...lookalikeDataRows,
};
