import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';

/**
 * What Vite makes of a page's script, in the folder of somebody who has installed the package.
 *
 * @returns the code of what the page loads; what is fetched when it is wanted is not in it
 */
export async function bundle(folder: string, script: string): Promise<string> {
  const input = join(folder, 'page.js');
  await writeFile(input, script);
  const built = await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    build: { write: false, modulePreload: false, minify: false, rolldownOptions: { input } },
  });
  const outputs = [built].flat().flatMap((part) => ('output' in part ? part.output : []));
  return outputs.map((chunk) => ('code' in chunk && chunk.isEntry ? chunk.code : '')).join('\n');
}
