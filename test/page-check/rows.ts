import type { Rows } from './row.ts';
import { alteredScriptRows } from './rows/altered-script.ts';
import { clobberingRows } from './rows/clobbering.ts';
import { coveredButtonRows } from './rows/covered-button.ts';
import { everyStateRows } from './rows/every-state.ts';
import { faultRows } from './rows/faults.ts';
import { footprintRows } from './rows/footprint.ts';
import { foreignMessageRows } from './rows/foreign-messages.ts';
import { hostileAddressRows } from './rows/hostile-addresses.ts';
import { hostileMarkupRows } from './rows/hostile-markup.ts';
import { lookalikeDataRows } from './rows/lookalike-data.ts';
import { monstrousTreeRows } from './rows/monstrous-trees.ts';
import { naughtyStringRows } from './rows/naughty-strings.ts';
import { personalDataRows } from './rows/personal-data.ts';
import { pictureRows } from './rows/pictures.ts';
import { policyRows } from './rows/policies.ts';
import { pollutionRows } from './rows/pollution.ts';
import { shippedFileRows } from './rows/shipped-files.ts';
import { rowsShownElsewhere } from './rows/shown-elsewhere.ts';

/** Section B of the scorecard: a file an attack, or the name of a test that shows it. */
export const rows: Rows = {
  ...hostileMarkupRows,
  ...hostileAddressRows,
  ...naughtyStringRows,
  ...policyRows,
  ...everyStateRows,
  ...pictureRows,
  ...alteredScriptRows,
  ...monstrousTreeRows,
  ...pollutionRows,
  ...clobberingRows,
  ...lookalikeDataRows,
  ...coveredButtonRows,
  ...faultRows,
  ...footprintRows,
  ...foreignMessageRows,
  ...personalDataRows,
  ...shippedFileRows,
  ...rowsShownElsewhere,
};
