import * as v from 'valibot';
import { record } from '../../../offer/json.ts';
import { MOST_FRIENDS } from '../../../offer/limits.ts';
import * as setting from '../../settings/setting-values.ts';
import { content } from './content-setting.ts';
import { IDENTITIES } from './identify.ts';
import { misfits } from './misfits.ts';

/** Where an enrolment can come from (contract, endpoint 2). */
const SOURCES = [
  'FACEBOOK',
  'WEB_ENGAGE',
  'INSTORE',
  'MARTJACK',
  'TMALL',
  'TAOBAO',
  'JD',
  'ECOMMERCE',
  'WEBSITE',
  'LINE',
  'MOBILE_APP',
] as const;

const ATTRIBUTION_TYPES = [
  'TILL',
  'STORE_CODE',
  'STORE_NAME',
  'STORE_EXTERNAL_ID',
  'STORE_EXTERNAL_ID_1',
  'STORE_EXTERNAL_ID_2',
] as const;

export const settings = v.pipe(
  v.object({
    CAPILLARY_BASE_URL: setting.baseUrl('https://eu.api.capillarytech.com'),
    CAPILLARY_USERNAME: v.optional(visible('the id of a till or store centre, without a colon', /^[!-9;-~]+$/)),
    CAPILLARY_PASSWORD: v.optional(v.string()),
    CAPILLARY_OAUTH_KEY: v.optional(v.string()),
    CAPILLARY_OAUTH_SECRET: v.optional(v.string()),
    CAPILLARY_OAUTH_HEADER: v.optional(
      visible('the name of a header, such as X-CAP-API-OAUTH-TOKEN', /^[A-Za-z][A-Za-z0-9-]{0,63}$/),
      'X-CAP-API-OAUTH-TOKEN',
    ),
    CAPILLARY_ATTRIBUTION_TYPE: v.optional(v.picklist(ATTRIBUTION_TYPES, `one of ${ATTRIBUTION_TYPES.join(', ')}`)),
    CAPILLARY_ATTRIBUTION_CODE: v.optional(visible('the code of a till or store, in ASCII', /^[ -~]{1,255}$/)),
    CAPILLARY_CAMPAIGN_TOKEN: v.optional(visible('the token of a referral campaign', /^[!-~]{1,255}$/)),
    CAPILLARY_PROGRAM_ID: v.optional(longNumber()),
    CAPILLARY_PROMOTION_ID: v.optional(longNumber()),
    CAPILLARY_SOURCE: v.optional(v.picklist(SOURCES, `one of ${SOURCES.join(', ')}`), 'ECOMMERCE'),
    CAPILLARY_ACCOUNT_ID: v.optional(v.string()),
    CAPILLARY_CUSTOMER_BY: v.optional(setting.wordList(IDENTITIES), IDENTITIES.join()),
    CAPILLARY_FRIENDS_BY: v.optional(setting.wordList(['phone', 'email']), 'phone,email'),
    CAPILLARY_MOST_FRIENDS: v.optional(setting.wholeNumber(1, MOST_FRIENDS), '10'),
    CAPILLARY_CONTENT: v.optional(content),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    for (const { place, expected } of misfits(record(dataset.value) ?? {})) {
      const [name, ...others] = place;
      addIssue({ message: expected, path: [pathItem(name), ...others.map(pathItem)] });
    }
  }),
);

export type Settings = v.InferOutput<typeof settings>;

function visible(expected: string, shape: RegExp) {
  return v.pipe(v.string(expected), v.regex(shape, expected));
}

/** The vendor's ids are longs; JSON's numbers hold those without loss up to here. */
function longNumber() {
  const expected = `a whole number from 1 to ${Number.MAX_SAFE_INTEGER}`;
  return v.pipe(
    v.string(),
    v.check((digits) => /^[1-9]\d{0,15}$/.test(digits) && Number.isSafeInteger(Number(digits)), expected),
  );
}

function pathItem(key: string): v.UnknownPathItem {
  return { type: 'unknown', origin: 'value', input: undefined, key, value: undefined };
}
