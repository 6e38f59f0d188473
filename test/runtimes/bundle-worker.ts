import { build } from 'esbuild';

/** A worker as one module, bundled as Wrangler bundles what it uploads: nothing of Node is there for it to find. */
export async function bundleWorker(entryPoint: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entryPoint],
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    conditions: ['workerd', 'worker', 'browser'],
    mainFields: ['browser', 'module', 'main'],
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
