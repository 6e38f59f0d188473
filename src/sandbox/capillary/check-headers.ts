import { addedHeaders } from '../added-headers.ts';
import type { Arrival } from '../vendor.ts';
import { TOKEN_HEADERS } from './credentials.ts';
import { mediaTypes } from './language.ts';

const ENTITY_TYPE = 'x-cap-api-attribution-entity-type';
const ENTITY_CODE = 'x-cap-api-attribution-entity-code';

const ENTITY_TYPES = [
  'TILL',
  'STORE_CODE',
  'STORE_NAME',
  'STORE_EXTERNAL_ID',
  'STORE_EXTERNAL_ID_1',
  'STORE_EXTERNAL_ID_2',
];

const ALLOWED = ['accept', 'content-type', 'authorization', ...TOKEN_HEADERS, ENTITY_TYPE, ENTITY_CODE];

/** The headers of any call but the language, which differs between versions. */
export function checkHeaders({ headers }: Arrival): string[] {
  const entityType = headers[ENTITY_TYPE];
  return [
    ...(entityType === undefined || ENTITY_TYPES.includes(entityType)
      ? []
      : [`${ENTITY_TYPE} must be one of ${ENTITY_TYPES.join(', ')}`]),
    ...(headers[ENTITY_CODE] === '' ? [`${ENTITY_CODE} must not be empty`] : []),
    ...addedHeaders(headers)
      .filter((name) => !ALLOWED.includes(name))
      .map((name) => `${name} is no header of this call`),
  ];
}

/** As v2 and v3 want it, who speak nothing else. */
export function checkJsonOnly({ headers }: Arrival): string[] {
  return ['accept', 'content-type'].flatMap((name) =>
    mediaTypes(headers[name]).includes('application/json') ? [] : [`${name} must be application/json`],
  );
}
