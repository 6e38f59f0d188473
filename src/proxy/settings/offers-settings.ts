import * as v from 'valibot';
import * as setting from './setting-values.ts';

/** The settings that name no vendor. */
export const offersSettings = v.pipe(
  v.object({
    PORT: v.optional(setting.portNumber(), '8787'),
    OFFERS_BASE_PATH: v.optional(setting.basePath(), '/offers'),
    OFFERS_ALLOWED_ORIGINS: setting.originList(),
    OFFERS_SECRET: setting.secretList(32),
    OFFERS_SIGNING_SECRET: v.optional(setting.secret(32)),
    OFFERS_REQUIRE_SIGNED: v.optional(setting.yesOrNo(), 'false'),
    OFFERS_TRUSTED_PROXIES: v.optional(setting.networkList()),
    OFFERS_REDIS_URL: v.optional(setting.redisUrl()),
    OFFERS_RATE_LIMIT: v.optional(setting.rate(), '60/1m'),
    OFFERS_LINK_HOSTS: v.optional(setting.hostList()),
  }),
  v.forward(
    v.partialCheck(
      [['OFFERS_SIGNING_SECRET'], ['OFFERS_REQUIRE_SIGNED']],
      ({ OFFERS_SIGNING_SECRET, OFFERS_REQUIRE_SIGNED }) => !OFFERS_REQUIRE_SIGNED || Boolean(OFFERS_SIGNING_SECRET),
      'a random secret of 32 bytes or more, since OFFERS_REQUIRE_SIGNED is true',
    ),
    ['OFFERS_SIGNING_SECRET'],
  ),
);

export type OffersSettings = v.InferOutput<typeof offersSettings>;

/** Those that may also be given as the path of a file. */
export const OFFERS_SECRETS = ['OFFERS_SECRET', 'OFFERS_SIGNING_SECRET', 'OFFERS_REDIS_URL'];
