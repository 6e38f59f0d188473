import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { findWebKit, NO_WEBKIT } from '../../setup/webkit.mjs';

/** A screen that nobody sees: WebKitGTK draws into a window, and has no way without one. */
export interface Display {
  /** As programs are told of it, such as `:99`. */
  readonly name: string;
  close(): void;
}

/** Wider and higher than any window of a test, so that none is cut. */
const SCREEN = '1600x1400x24';

export async function openDisplay(): Promise<Display> {
  const found = findWebKit();
  if (!found) throw new Error(NO_WEBKIT);
  // It chooses a number that is free, and writes it down once it takes windows.
  const server = spawn(found.display, ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const close = endsWithUs(server);
  const pipe = server.stdio[3];
  if (!pipe) throw new Error('The display has no pipe to write its number to.');
  const [number] = await Promise.race([once(pipe, 'data'), once(server, 'exit').then(noDisplay)]);
  return { name: `:${String(number).trim()}`, close };
}

/** Ends a program when this process ends, or sooner by the function it returns. */
export function endsWithUs(program: ChildProcess): () => void {
  const end = () => {
    program.kill();
    process.off('exit', end);
  };
  process.once('exit', end);
  return end;
}

function noDisplay(): never {
  throw new Error('The display ended before it took windows.');
}
