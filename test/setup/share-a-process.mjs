/**
 * Runs the test files it is given in this one process, one after the other: most of what a small test file costs is
 * reading the modules it stands on, and here they are read once. Each file is a suite, so that its hooks are its own.
 */

import path from 'node:path';
import { describe } from 'node:test';
import { pathToFileURL } from 'node:url';

for (const file of process.argv.slice(2)) describe(file, () => import(pathToFileURL(path.resolve(file)).href));
