import type { LogEntry } from './arrival-log.ts';
import type { NextCall } from './next-calls.ts';
import { type NodeServer, serve } from './node-server.ts';
import { Switchboard } from './switchboard.ts';
import { vendors } from './vendors.ts';

export interface SandboxOptions {
  /**
   * Where the first address listens; each further one takes the next port, and a taken port is passed over. Default 0:
   * any free ports.
   */
  port?: number;
}

/** Vendors that run on this machine, and the strings to pull. */
export interface Sandbox {
  /** Where each vendor address is, by name: `vendors['mention-me'].baseUrl`. No slash at the end. */
  readonly vendors: Readonly<Record<string, { readonly baseUrl: string }>>;
  /** The latest thousand calls, oldest first. Pages and pictures loaded by a browser are not calls. */
  readonly log: readonly LogEntry[];
  clearLog(): void;
  /** Arms the next calls of a vendor, after those already armed. Throws when a word is unknown. */
  next(vendor: string, next: NextCall): void;
  /** Forgets everything that was armed. */
  clearNext(): void;
  /** Makes every call wait until `release`. A held call is in the log, without a status. */
  hold(): void;
  release(): void;
  /** Resolves when the next call has arrived, before it is answered. */
  nextArrival(): Promise<LogEntry>;
  /** Every word a scenario may hold: outcomes by vendor, and faults. */
  outcomes(): { outcomes: Record<string, string[]>; faults: string[] };
  /** Ends every connection, whatever it waits for, and frees the ports. */
  close(): Promise<void>;
}

/** Starts every vendor, on loopback. */
export async function startSandbox({ port = 0 }: SandboxOptions = {}): Promise<Sandbox> {
  const servers = new Map<string, NodeServer>();
  const switchboard = new Switchboard(vendors, {
    baseUrl(address) {
      const server = servers.get(address);
      if (!server) throw new Error(`No vendor of the sandbox has an address "${address}".`);
      return server.baseUrl;
    },
  });
  const close = async () => {
    await Promise.all([...servers.values()].map((server) => server.close()));
  };
  let nextPort = port;
  try {
    for (const vendor of vendors) {
      for (const address of vendor.addresses) {
        const server = await serve(vendor, address, switchboard, nextPort);
        servers.set(address, server);
        if (port > 0) nextPort = server.port + 1;
      }
    }
  } catch (error) {
    await close();
    throw error;
  }
  return {
    vendors: Object.fromEntries([...servers].map(([address, { baseUrl }]) => [address, { baseUrl }])),
    get log() {
      return switchboard.log.entries;
    },
    clearLog: () => switchboard.log.clear(),
    next: (vendor, next) => switchboard.next(vendor, next),
    clearNext: () => switchboard.clearNext(),
    hold: () => switchboard.hold(),
    release: () => switchboard.release(),
    nextArrival: () => switchboard.nextArrival(),
    outcomes: () => switchboard.outcomes(),
    close,
  };
}
