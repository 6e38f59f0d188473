import * as v from 'valibot';
import * as setting from '../../settings/setting-values.ts';

export const settings = v.object({
  UPTICK_BASE_URL: v.optional(setting.baseUrl('https://api.uptick.com'), 'https://api.uptick.com'),
  UPTICK_INTEGRATION_ID: v.pipe(
    v.string('the integration id, a UUID'),
    v.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'the integration id, a UUID'),
  ),
});
