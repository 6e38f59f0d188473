import type { Connection, Environment } from '../../../src/proxy/index.ts';
import type { Seen } from './watched-proxy.ts';

/** Where the proxy runs that is checked. */
export interface Runtime {
  readonly name: 'node' | 'workerd';
  /**
   * A proxy as a function from request to response.
   *
   * @throws {SettingsError}
   */
  open(environment: Environment, options?: OpenOptions): Promise<OpenProxy>;
  /** So many over real connections, that share what they can. */
  serve(environment: Environment, instances: number): Promise<Served>;
  /** Milliseconds that one thing took which the proxy was asked. */
  costOf(work: () => Promise<unknown>): Promise<number>;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Calls vendors whatever they answered before, so that each fault really is met. Default false. */
  ignoreVendorPauses?: boolean;
  /** Its answers are not compared with those of another runtime. Default false. */
  aside?: boolean;
}

export interface OpenProxy {
  fetch(request: Request, connection?: Connection): Promise<Response>;
  seen(): Promise<Seen>;
}

export interface Served {
  /** Without a slash at the end. */
  urls: string[];
  close(): Promise<void>;
}
