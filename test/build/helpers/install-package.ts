import { mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { npm } from '../../setup/npm.mjs';
import { runCommand } from '../../setup/run-command.mjs';
import { root } from './files.ts';
import { manifest } from './manifest.ts';

/** A folder in which somebody has installed the package as it would be published. */
export interface Installation {
  folder: string;
  /** What npm has packed. */
  archive: string;
  remove(): Promise<void>;
}

/** Types that a consumer brings along. */
const TYPES = ['@types/node', '@types/react'];

/** Packs what is built and unpacks it elsewhere, beside the packages it depends on. */
export async function installPackage(): Promise<Installation> {
  const folder = await mkdtemp(join(tmpdir(), 'offer-elements-'));
  const target = join(folder, 'node_modules', manifest.name);
  await mkdir(target, { recursive: true });
  // What is built is to be packed, not built again.
  await npm('pack', '--ignore-scripts', '--silent', '--pack-destination', folder);
  const [archive] = (await readdir(folder)).filter((file) => file.endsWith('.tgz'));
  if (!archive) throw new Error('npm packed nothing.');
  await runCommand('tar', ['-xzf', join(folder, archive), '-C', target, '--strip-components=1']);
  for (const name of [...Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }), ...TYPES]) {
    const link = join(folder, 'node_modules', name);
    await mkdir(dirname(link), { recursive: true });
    await symlink(join(root, 'node_modules', name), link, 'junction');
  }
  return { folder, archive: join(folder, archive), remove: () => rm(folder, { recursive: true, force: true }) };
}
