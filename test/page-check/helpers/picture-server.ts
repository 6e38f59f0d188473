import { EventEmitter, once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { HostilePicture } from './hostile-pictures.ts';

/** Milliseconds until what is waited for will not come any more. */
const PATIENCE = 30_000;

/** What a browser has asked for. */
interface AskedPicture {
  path: string;
  referrer: string | undefined;
}

/** A host of pictures: of one kind at a time, and none of them before it is told to give them. */
export class PictureServer {
  /** Such as `127.0.0.1:8080`. */
  readonly host: string;
  /** Oldest first. */
  readonly asked: AskedPicture[] = [];
  readonly #server: Server;
  readonly #events = new EventEmitter();
  #picture: HostilePicture | undefined;
  #elsewhere = '';
  #given = 0;
  #gate = Promise.resolve();

  private constructor(server: Server) {
    this.#server = server;
    this.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    server.on('request', async ({ url = '', headers }, response) => {
      this.asked.push({ path: url, referrer: headers.referer });
      this.#events.emit('asked');
      await this.#gate;
      if (this.#picture) await this.#picture.answer(response, this.#elsewhere);
      else response.writeHead(204).end();
      this.#given += 1;
      this.#events.emit('given');
    });
  }

  static async open(): Promise<PictureServer> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new PictureServer(server);
  }

  get origin(): string {
    return `http://${this.host}`;
  }

  /**
   * From now on it has this one, and keeps it back.
   *
   * @param elsewhere what it would have the browser ask
   * @returns gives it to all who wait for it
   */
  keep(picture: HostilePicture, elsewhere: string): () => void {
    this.asked.length = 0;
    this.#given = 0;
    this.#picture = picture;
    this.#elsewhere = elsewhere;
    let give = () => {};
    this.#gate = new Promise((resolve) => {
      give = resolve;
    });
    return give;
  }

  /** Resolves when so many have been asked for. @throws {Error} when they are not, for half a minute */
  async whenAsked(times: number): Promise<void> {
    while (this.asked.length < times) await this.#next('asked');
  }

  /** Resolves when so many have been given, as far as they go. @throws {Error} when they are not, for half a minute */
  async whenGiven(times: number): Promise<void> {
    while (this.#given < times) await this.#next('given');
  }

  async #next(event: string): Promise<void> {
    await once(this.#events, event, { signal: AbortSignal.timeout(PATIENCE) });
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
