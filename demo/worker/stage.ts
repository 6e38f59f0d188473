/** The sample shop of the copy: nothing may be asked before there is somebody to answer. */
import { underWorker } from './under-worker.ts';

await underWorker('../');
await import('../stage/main.ts');
