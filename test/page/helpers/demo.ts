import { type ChildProcess, spawn } from 'node:child_process';

/** `npm start`, as somebody has who has just cloned this. */
export interface Demo {
  process: ChildProcess;
  /** What it has printed, such as `http://localhost:5173/`. */
  address: string;
}

export async function startDemo(): Promise<Demo> {
  const process_ = spawn(process.execPath, ['demo/start.mjs'], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  for await (const chunk of process_.stdout ?? []) {
    text += chunk;
    if (text.includes('\n')) break;
  }
  return { process: process_, address: text.trim() };
}
