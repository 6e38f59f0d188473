import { InvalidRequest } from './fault.ts';
import type { Vendor } from './vendors/vendor.ts';

/** The things a vendor may be able to do. */
export type VendorAct = Exclude<keyof Vendor, 'name' | 'mayCall'>;

export type VendorWith<Act extends VendorAct> = Vendor & Required<Pick<Vendor, Act>>;

export interface VendorList {
  /** Those that are set up, in the order of preference. */
  vendors: readonly Vendor[];
  /** The names of all we could speak to. */
  known: readonly string[];
}

/**
 * Who is to be asked. A name that means nothing to us falls back to the first that can do it, as a misspelt attribute
 * does; but a vendor we know and are not set up for is a mistake worth telling.
 */
export function chooseVendor<Act extends VendorAct>(
  { vendors, known }: VendorList,
  act: Act,
  wanted: string | undefined,
): VendorWith<Act> {
  const able = allThatCan(vendors, act);
  const named = able.find(({ name }) => name === wanted);
  const isKnown = wanted !== undefined && known.includes(wanted);
  const chosen = named ?? (isKnown ? undefined : able[0]);
  if (chosen) return chosen;
  const names = able.map(({ name }) => name).join(', ');
  throw new InvalidRequest([
    { field: 'provider', expected: `one that is set up for this: ${names || 'there is none'}` },
  ]);
}

/** The vendor of this name, if it is set up and can do it. */
export function findVendor<Act extends VendorAct>(
  { vendors }: VendorList,
  act: Act,
  wanted: string,
): VendorWith<Act> | undefined {
  return allThatCan(vendors, act).find(({ name }) => name === wanted);
}

/**
 * The same, for a page that comes back with an offer of this vendor's.
 *
 * @throws {InvalidRequest} when it is no longer set up.
 */
export function requireVendor<Act extends VendorAct>(list: VendorList, act: Act, wanted: string): VendorWith<Act> {
  const vendor = findVendor(list, act, wanted);
  if (vendor) return vendor;
  throw new InvalidRequest([{ field: 'receipt', expected: 'that of a vendor that is set up' }]);
}

function allThatCan<Act extends VendorAct>(vendors: readonly Vendor[], act: Act): VendorWith<Act>[] {
  return vendors.filter((vendor): vendor is VendorWith<Act> => vendor[act] !== undefined);
}
