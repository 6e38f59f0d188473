import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A program that serves until it is ended, and at the latest as long as this process. */
export interface Program {
  /** Ends it at once: what it leaves behind is thrown away. */
  end(): Promise<void>;
}

/**
 * Starts it, and waits until it says that it is ready.
 *
 * @param ready what its error output has when it is
 */
export async function startProgram(command: string, args: readonly string[], ready: string): Promise<Program> {
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const kill = (): void => {
    child.kill('SIGKILL');
  };
  // Before its folder is removed.
  process.prependOnceListener('exit', kill);
  await untilSaid(child, ready);
  return {
    async end() {
      process.off('exit', kill);
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      kill();
      await ended;
    },
  };
}

async function untilSaid(child: ChildProcess, words: string): Promise<void> {
  let said = '';
  await new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`${child.spawnfile} ended with ${code}:\n${said}`)));
    // Read to the end, also after that: a full pipe would stop it.
    child.stderr?.setEncoding('utf8').on('data', (chunk) => {
      said += chunk;
      if (said.includes(words)) resolve();
    });
  });
}
