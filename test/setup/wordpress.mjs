import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Where Debian puts its tree. */
const USUAL_PLACE = '/usr/share/wordpress';

/** What Debian calls what is needed: WordPress, a theme, PHP, and MariaDB's programs without its service. */
export const WORDPRESS_PACKAGES = ['wordpress', 'wordpress-theme-twentytwentythree', 'php-cli', 'mariadb-server-core'];

export const NO_WORDPRESS = `No WordPress was found, or no PHP with MySQL, or no MariaDB. Install them (Debian: "apt-get install
${WORDPRESS_PACKAGES.join(' ')}"), or set WORDPRESS_PATH to a tree of WordPress, not set up, with a theme.`;

/**
 * A tree of WordPress on this machine, with what it takes to run it: `WORDPRESS_PATH` if that is set, else Debian's.
 *
 * @returns {string | undefined} its folder
 */
export function findWordPress() {
  const folder = process.env['WORDPRESS_PATH'] ?? USUAL_PLACE;
  const isThere = existsSync(`${folder}/wp-settings.php`);
  return isThere && hasMysql() && ['mariadbd', 'mariadb-install-db'].every(exists) ? folder : undefined;
}

function hasMysql() {
  const { status } = spawnSync('php', ['-r', 'exit(extension_loaded("mysqli") ? 0 : 1);'], { stdio: 'ignore' });
  return status === 0;
}

/** @param {string} program */
function exists(program) {
  // MariaDB's installer takes a word for a version as a wish to install.
  return spawnSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' }).status === 0;
}
