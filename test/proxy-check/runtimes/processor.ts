import { readdirSync, readFileSync } from 'node:fs';

/** The processes that this one has started. Linux only (proc(5)). */
export function childrenOf(pid: number): number[] {
  const threads = readdirSync(`/proc/${pid}/task`);
  const children = threads.map((thread) => readFileSync(`/proc/${pid}/task/${thread}/children`, 'latin1'));
  return children.join(' ').split(' ').filter(Boolean).map(Number);
}

/** Milliseconds of the processor that a process has used, all its threads together. */
export function processorTimeOf(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`);
  const times = threads.map((thread) =>
    Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'latin1').split(' ')[0]),
  );
  return times.reduce((sum, time) => sum + time, 0) / 1_000_000;
}
