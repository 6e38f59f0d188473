/** Fields that say who somebody is, by each vendor's names. Shown by name only. */
const PEOPLE = [
  'emailAddress|firstname|surname|title|uniqueIdentifier|customField|visitorId|ipAddress|userDeviceIdentifier',
  'addressLine\\d|addressCity|addressCounty|addressPostCode|couponCode',
  'first_name|zip|customer_id',
  'mobile|email|external_id|identifier|identifierValue|name',
];

/** Fields and headers that prove who we are. */
const PROOFS = ['partnerCode|authenticationToken|key|secret', '(.+-)?(authorization|token|cookie|api-key)'];

const PERSONAL = new RegExp(`^(${[...PEOPLE, ...PROOFS].join('|')})$`, 'i');

/** A copy with every personal value hidden. */
export function maskPersonalData(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(maskPersonalData);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [
      name,
      PERSONAL.test(name) && field !== '' ? '•••' : maskPersonalData(field),
    ]),
  );
}
