import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Program, startProgram } from './program.ts';

/** A MariaDB of our own, which nobody reaches but through its socket. */
export interface Database extends Program {
  /** Path of the socket. Root has no password, and there is an empty database `wordpress`. */
  readonly socket: string;
}

export async function startDatabase(folder: string): Promise<Database> {
  const data = path.join(folder, 'db');
  const socket = path.join(folder, 'db.sock');
  const first = path.join(folder, 'first.sql');
  writeFileSync(first, 'CREATE DATABASE wordpress;\n');
  // MariaDB serves as root only when told so by name.
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  const made = spawnSync(
    'mariadb-install-db',
    ['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db', ...user],
    { encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`mariadb-install-db: ${made.stderr || made.error}`);
  const program = await startProgram(
    'mariadbd',
    [
      '--no-defaults',
      '--skip-networking',
      `--socket=${socket}`,
      `--datadir=${data}`,
      `--init-file=${first}`,
      // Nothing of it outlives the tests.
      '--innodb-flush-log-at-trx-commit=0',
      ...user,
    ],
    'ready for connections',
  );
  return { socket, end: program.end };
}
