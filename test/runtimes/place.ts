import { startSandbox } from '../../src/sandbox/index.ts';
import { installPackage } from '../build/helpers/install-package.ts';
import { SHOP } from './conversation.ts';
import type { Place } from './hosts.ts';

/** The package as published, vendors to ask, and settings for both. */
export async function preparePlace(): Promise<Place & { remove(): Promise<void> }> {
  const [installation, sandbox] = await Promise.all([installPackage(), startSandbox()]);
  return {
    folder: installation.folder,
    settings: {
      OFFERS_ALLOWED_ORIGINS: SHOP,
      OFFERS_SECRET: 'a-sealing-secret-for-tests-only-0001',
      OFFERS_RATE_LIMIT: '1000/1m',
      MENTION_ME_PARTNER_CODE: 'PARTNER_CODE_SAMPLE',
      MENTION_ME_BASE_URL: sandbox.vendors['mention-me']?.baseUrl ?? '',
      UPTICK_INTEGRATION_ID: '3b1e6d52-0f7a-4c1d-9a61-5c2f7f0a1b11',
      UPTICK_BASE_URL: sandbox.vendors['uptick']?.baseUrl ?? '',
    },
    async remove() {
      await Promise.all([installation.remove(), sandbox.close()]);
    },
  };
}
