import * as v from 'valibot';
import * as setting from '../../settings/setting-values.ts';

export const settings = v.object({
  MENTION_ME_BASE_URL: v.optional(setting.baseUrl('https://mention-me.com'), 'https://mention-me.com'),
  MENTION_ME_PARTNER_CODE: v.pipe(
    v.string('the partner code, 50 characters at most'),
    v.maxLength(50, 'the partner code, 50 characters at most'),
  ),
  MENTION_ME_VERSION: v.optional(v.picklist(['v1', 'v2'], 'v1 or v2'), 'v2'),
  MENTION_ME_AUTH_SECRET: v.optional(v.string()),
});

export type Settings = v.InferOutput<typeof settings>;
