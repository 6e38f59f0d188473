import type { InferOutput } from 'valibot';
import type { Offer } from '../../offer/offer.ts';
import type { OfferRequest } from '../../offer/offer-request.ts';
import type { Reason } from '../../offer/reason.ts';
import type { Device } from '../device.ts';
import {
  type Environment,
  hasSettings,
  readSettings,
  type SettingsResult,
  type SettingsSchema,
} from '../read-settings.ts';
import type { VendorClient } from '../vendor-client.ts';

/**
 * # What a vendor is
 *
 * An outsider behind one contract: it takes a checked, neutral request, speaks its own wire format, and gives back a
 * neutral draft. It knows nothing of pages, of sealing or of logs. When it cannot answer it throws a
 * `Fault`, and one table (`problem.ts`) says what becomes of it.
 *
 * A vendor has a method for each thing it can do, and leaves out the others.
 */
export interface Vendor {
  readonly name: string;
  /** The only origins it is ever called on. */
  readonly origins: readonly string[];
  /** Finds an offer for somebody who has just bought. */
  referralOffer?(ask: Ask<OfferRequest>): Promise<VendorAnswer>;
}

export interface Ask<Request> {
  request: Request;
  shopper: Shopper;
  client: VendorClient;
}

/** What the connection says about whoever asks. */
export interface Shopper {
  /** IP address, when it can be known. */
  address: string | undefined;
  device: Device | undefined;
}

export type VendorAnswer = OfferDraft | { offer: null; reason: Reason };

/** An offer before it has an id and a receipt. */
export interface OfferDraft {
  offer: Omit<Offer, 'id' | 'provider' | 'receipt'>;
  /** What tells this offer from others the vendor has for the same order. */
  view: { offer?: string | undefined; variant?: string | undefined };
  /** For the vendor's eyes when the receipt comes back: its own ids and addresses. Sealed; the page cannot read it. */
  sealed?: Readonly<Record<string, string>>;
}

/** What a vendor is made with, beside its own settings. */
export interface VendorTools {
  /** Milliseconds since the epoch. */
  now: () => number;
  /** The only hosts that may be put before a shopper; any, when absent. */
  linkHosts: readonly string[] | undefined;
}

/** A vendor we could speak to, if its settings are given. */
export interface VendorKind {
  readonly name: string;
  /** How the names of its settings begin. */
  readonly prefix: string;
  /** Its settings that may also be given as the path of a file. */
  readonly secrets: readonly string[];
  /** `undefined` when none of its settings is given. */
  read(environment: Environment): SettingsResult<(tools: VendorTools) => Vendor> | undefined;
}

interface VendorDefinition<Schema extends SettingsSchema> extends Omit<VendorKind, 'read'> {
  settings: Schema;
  create(settings: InferOutput<Schema>, tools: VendorTools): Omit<Vendor, 'name'>;
}

/** Ties a vendor to the schema of its settings. */
export function defineVendor<Schema extends SettingsSchema>(definition: VendorDefinition<Schema>): VendorKind {
  const { name, prefix, secrets, settings: schema, create } = definition;
  return {
    name,
    prefix,
    secrets,
    read(environment) {
      if (!hasSettings(schema, environment)) return undefined;
      const result = readSettings(schema, environment);
      if ('mistakes' in result) return result;
      return { settings: (tools) => ({ name, ...create(result.settings, tools) }) };
    },
  };
}
