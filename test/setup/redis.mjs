import { spawnSync } from 'node:child_process';

/** Names it goes by on the PATH; Valkey speaks the same. */
const NAMES = ['redis-server', 'valkey-server'];

export const NO_REDIS =
  'No Redis was found. Install one (Debian: "apt-get install redis-server"), or set REDIS_SERVER to the program of one you have.';

/**
 * A Redis server of this machine: `REDIS_SERVER` if that is set, else the first one found.
 *
 * @returns {string | undefined} its program
 */
export function findRedis() {
  const chosen = process.env['REDIS_SERVER'];
  return (chosen ? [chosen] : NAMES).find(
    (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0,
  );
}
