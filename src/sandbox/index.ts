/** The vendors' sandbox: vendors that run on loopback, strict about what they are sent, and ready to misbehave. */

export type { LogEntry } from './arrival-log.ts';
export { type NextCall, UnknownScenarioError } from './next-calls.ts';
export { type Sandbox, type SandboxOptions, startSandbox } from './sandbox.ts';
