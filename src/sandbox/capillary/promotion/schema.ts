import * as v from 'valibot';

/** What an enrolment in a promotion may carry. A missing parameter and a wrong type of entity have codes of their own. */

const once = v.string('must be given once');
const filled = v.pipe(once, v.nonEmpty('must not be empty'));
const long = v.pipe(
  v.number('must be a number'),
  v.safeInteger('must be a whole number'),
  v.minValue(0, 'must not be negative'),
);

const IDENTIFIER_NAMES = ['email', 'mobile', 'externalId', 'id'];

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
];

export const REQUIRED = ['identifierName', 'identifierValue', 'source'];

export const promotionQuery = v.strictObject({
  identifierName: v.exactOptional(v.union([v.picklist(IDENTIFIER_NAMES), v.literal('')], oneOf(IDENTIFIER_NAMES))),
  identifierValue: v.exactOptional(once),
  source: v.exactOptional(v.union([v.picklist(SOURCES), v.literal('')], oneOf(SOURCES))),
  type: v.exactOptional(once),
  accountId: v.exactOptional(filled),
});

export const promotionBody = v.strictObject({ programId: long, promotionId: long }, 'must be an object');

function oneOf(values: readonly string[]): string {
  return `must be one of ${values.join(', ')}`;
}
