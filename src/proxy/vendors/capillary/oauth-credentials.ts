import { record, text } from '../../../offer/json.ts';
import { present } from '../../../offer/present.ts';
import type { VendorClient } from '../../calling/vendor-client.ts';
import { withDeadline } from '../../calling/with-deadline.ts';
import { VendorUnavailable } from '../../fault.ts';
import { READ_PATIENCE } from '../../limits.ts';
import type { Credentials, Headers } from './credentials.ts';
import type { Settings } from './settings.ts';
import { numberOf, REQUEST_ID_HEADER } from './wire.ts';

interface Token {
  text: string;
  /** When it is no longer used: milliseconds since the epoch. */
  end: number;
}

interface Renewal {
  /** Milliseconds since the epoch. */
  start: number;
  token: Promise<Token>;
}

/** Milliseconds before its end that a token is taken for lapsed: the longest call, clocks that differ, and some more. */
const EARLY = 30_000;

/**
 * A token for all calls, until shortly before it lapses.
 *
 * Only one is asked for at a time; whoever comes meanwhile waits for that one. But nobody waits for longer than the call
 * may take: where a runtime ends a request half way, its renewal may never come to an end.
 */
export class OAuthCredentials implements Credentials {
  readonly #settings: Settings;
  readonly #now: () => number;
  #token: Token | undefined;
  #renewal: Renewal | undefined;

  constructor(settings: Settings, now: () => number) {
    this.#settings = settings;
    this.#now = now;
  }

  async headers(client: VendorClient): Promise<Headers> {
    return this.#headersWith(this.#fresh() ?? (await this.#renew(client)));
  }

  async instead(refused: Headers, client: VendorClient): Promise<Headers> {
    const token = this.#fresh();
    // Another call was refused too, and has had it renewed already.
    const renewed = token && this.#headersWith(token);
    if (renewed && renewed[this.#header] !== refused[this.#header]) return renewed;
    return this.#headersWith(await this.#renew(client));
  }

  get #header(): string {
    return this.#settings.CAPILLARY_OAUTH_HEADER;
  }

  #headersWith({ text }: Token): Headers {
    return present<Record<string, string>>({
      [this.#header]: text,
      'X-CAP-API-ATTRIBUTION-ENTITY-TYPE': this.#settings.CAPILLARY_ATTRIBUTION_TYPE,
      'X-CAP-API-ATTRIBUTION-ENTITY-CODE': this.#settings.CAPILLARY_ATTRIBUTION_CODE,
    });
  }

  #fresh(): Token | undefined {
    return this.#token && this.#now() < this.#token.end ? this.#token : undefined;
  }

  async #renew(client: VendorClient): Promise<Token> {
    const { token } = this.#renewalUnderWay() ?? this.#startRenewal(client);
    try {
      return await withDeadline(READ_PATIENCE, () => token);
    } catch (error) {
      throw new VendorUnavailable(error);
    }
  }

  #renewalUnderWay(): Renewal | undefined {
    return this.#renewal && this.#now() - this.#renewal.start < READ_PATIENCE ? this.#renewal : undefined;
  }

  #startRenewal(client: VendorClient): Renewal {
    const start = this.#now();
    const renewal = { start, token: this.#ask(client, start) };
    this.#renewal = renewal;
    const end = () => {
      if (this.#renewal === renewal) this.#renewal = undefined;
    };
    renewal.token.then((token) => {
      this.#token = token;
      end();
    }, end);
    return renewal;
  }

  async #ask(client: VendorClient, start: number): Promise<Token> {
    const { CAPILLARY_BASE_URL, CAPILLARY_OAUTH_KEY: key, CAPILLARY_OAUTH_SECRET: secret } = this.#settings;
    const { status, json } = await client.send({
      method: 'POST',
      url: new URL(`${CAPILLARY_BASE_URL}/v3/oauth/token/generate`),
      json: { key, secret },
      patience: READ_PATIENCE,
      requestIdHeader: REQUEST_ID_HEADER,
    });
    const data = record(record(json)?.['data']);
    const token = text(data?.['accessToken']);
    if (status < 200 || status > 299 || !token || !/^[!-~]{1,8192}$/.test(token)) throw new VendorUnavailable();
    return { text: token, end: endOf(start, numberOf(data?.['ttlSeconds'])) };
  }
}

/** From when it was asked for, not when it came. One that does not say how long it lasts is used once. */
function endOf(start: number, seconds = 0): number {
  const lifetime = Math.max(seconds, 0) * 1_000;
  return start + lifetime - Math.min(EARLY, lifetime / 2);
}
