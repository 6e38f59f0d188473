/** The programme of the sandbox. There is no other. */
export const PROGRAM = 311;

/** The usual promotion. */
export const PROMOTION = 80412;

/** Issued to each customer once; after that the limit is reached. */
export const ONCE_ONLY = 80413;

/** The promotions of the sandbox, each with its outcome: 80, and the code or the status. Any other does not exist. */
export const promotions: Readonly<Record<number, string>> = {
  [PROMOTION]: 'promotion-default',
  [ONCE_ONLY]: 'promotion-default',
  801101: 'promotion-program-invalid-1101',
  801212: 'promotion-entity-type-invalid-1212',
  808015: 'promotion-customer-not-found-8015',
  808874: 'promotion-id-invalid-8874',
  808881: 'promotion-incomplete-8881',
  808890: 'promotion-not-issued-warning-8890',
  808892: 'promotion-inactive-8892',
  808899: 'promotion-user-groups-8899',
  8011013: 'promotion-parameters-missing-11013',
  80403: 'promotion-not-enabled-403',
  80429: 'promotion-rate-limited-429',
  80461: 'promotion-search-busy-461',
  80500: 'promotion-server-error-500',
  80521: 'promotion-several-at-once-521',
  // Yes or no, said in another way.
  80001: 'promotion-effects-missing',
  80002: 'promotion-effects-empty',
  80003: 'promotion-issual-text',
  80004: 'promotion-issued-with-warning',
  80005: 'promotion-code-text-8890',
  80006: 'promotion-some-failed-201',
  80007: 'promotion-customer-not-found-400',
};
