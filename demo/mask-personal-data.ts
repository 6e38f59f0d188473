/** Fields that say who somebody is, or prove who we are. Shown by name only. */
const PERSONAL =
  /^(emailAddress|firstname|surname|title|uniqueIdentifier|customField|visitorId|ipAddress|userDeviceIdentifier|partnerCode|authenticationToken|first_name|zip|customer_id|couponCode|addressLine\d|addressCity|addressCounty|addressPostCode|authorization)$/i;

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
