import type { VendorClient } from '../../calling/vendor-client.ts';
import { basicCredentials } from './basic-credentials.ts';
import { OAuthCredentials } from './oauth-credentials.ts';
import type { Settings } from './settings.ts';

export type Headers = Readonly<Record<string, string>>;

/** How a call says who we are. Belongs to the proxy alone: none of it may reach a page (contract, "Auth"). */
export interface Credentials {
  /**
   * The headers of the next call.
   *
   * @throws {VendorUnavailable} when there are none to be had; then nothing has been asked yet.
   */
  headers(client: VendorClient): Promise<Headers>;
  /** Others, since the vendor no longer takes these; throws as `headers` does. Absent: there are no others. */
  instead?(refused: Headers, client: VendorClient): Promise<Headers>;
}

export function createCredentials(settings: Settings, now: () => number): Credentials {
  const { CAPILLARY_USERNAME: username, CAPILLARY_PASSWORD: password = '' } = settings;
  return username === undefined ? new OAuthCredentials(settings, now) : basicCredentials(username, password);
}
