import type { InferOutput } from 'valibot';
import type { EnrolmentAnswer } from '../../offer/enrolment.ts';
import type { Identifier } from '../../offer/identifier.ts';
import type { Friend, Invitation } from '../../offer/invitation.ts';
import type { Answer } from '../../offer/next-offer-request.ts';
import type { CardOffer, SegmentsOffer } from '../../offer/offer.ts';
import type { Customer, OfferRequest, Order } from '../../offer/offer-request.ts';
import type { Reason } from '../../offer/reason.ts';
import type { VendorClient, VendorReply } from '../calling/vendor-client.ts';
import type { HostRule } from '../calling/vendor-hosts.ts';
import type { Device } from '../gate/device.ts';
import type { Placement } from '../placement.ts';
import type { SealedClaims } from '../sealing/seal.ts';
import {
  type Environment,
  hasSettings,
  readSettings,
  type SettingsResult,
  type SettingsSchema,
} from '../settings/read-settings.ts';

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
  /** The only addresses it is ever called on. */
  readonly mayCall: HostRule;
  /** Finds an offer for somebody who has just bought, to pass on to friends. */
  referralOffer?(ask: Ask<OfferRequest>): Promise<VendorAnswer>;
  /** Finds an offer for somebody who has just bought, to take up; the first of several, perhaps. */
  postPurchaseOffer?(ask: Ask<PostPurchaseRequest>): Promise<VendorAnswer>;
  /** Goes on from such an offer to the one after it. */
  nextOffer?(ask: Ask<NextStep>): Promise<VendorAnswer>;
  /**
   * Invites friends. Never repeated: no vendor takes a key that says "the same again".
   *
   * @returns one outcome for each friend, in their order.
   * @throws {Fault} only when it is certain that nobody was invited.
   */
  invite?(ask: Ask<InviteRequest>): Promise<Invitation[]>;
  /**
   * Enrols the shopper in what the offer was about. Never repeated.
   *
   * @throws {Fault} only when it is certain that nothing was done.
   */
  enrol?(ask: Ask<EnrolRequest>): Promise<EnrolmentAnswer>;
  /**
   * Records an order with a coupon, at most once an order. What a status means is not the vendor's to say:
   * `meaning-of-status.ts`.
   *
   * @throws {Fault} before anything is sent, for what the vendor cannot do without.
   */
  redeemCoupon?(ask: Ask<CouponRequest>): Promise<VendorReply>;
  /**
   * Says that an offer was seen; at most once a view, for no vendor can tell a second time from a second view. What a
   * status means is not the vendor's to say: `meaning-of-status.ts`.
   *
   * @returns `undefined` when this offer came without a place to say so.
   */
  shown?(ask: Pick<Ask<ShownView>, 'request' | 'client'>): Promise<VendorReply | undefined>;
}

export interface PostPurchaseRequest extends OfferRequest {
  placement: Placement;
}

/** What a shopper did with an offer, and what the vendor sealed into that offer's continuation. */
export interface NextStep {
  answer: Answer;
  state: SealedClaims;
}

/** Who invites whom, and what the vendor sealed into the offer's receipt. */
export interface InviteRequest extends EnrolRequest {
  /** Checked: each fits its type, none stands twice, none is the shopper. */
  friends: InvitedFriend[];
}

export type InvitedFriend = Identifier & Pick<Friend, 'name'>;

/** Who enrols, and what the vendor sealed into the offer's receipt. */
export interface EnrolRequest {
  customer: Customer;
  sealed: SealedClaims;
}

/** An order that was paid with a coupon. */
export interface CouponRequest extends OfferRequest {
  order: Order & { coupon: string };
}

/** A view, and what the vendor sealed into its receipt. */
export interface ShownView {
  /** Milliseconds since the epoch, believable. */
  at: number;
  sealed: SealedClaims;
}

export interface Ask<Request> {
  request: Request;
  /** The shop's. */
  origin: string;
  shopper: Shopper;
  client: VendorClient;
}

/** What the connection says about whoever asks. */
export interface Shopper {
  /** IP address, when it can be known. */
  address: string | undefined;
  device: Device | undefined;
}

export type VendorAnswer = OfferDraft | NoOffer;

/** Asked, and there is nothing to show. */
export interface NoOffer {
  offer: null;
  reason: Reason;
}

/** An offer before it has an id and its sealed tokens. */
export type OfferDraft = CardDraft | SegmentsDraft;

export interface CardDraft extends DraftBase {
  offer: Omit<CardOffer, AddedLater>;
}

export interface SegmentsDraft extends DraftBase {
  offer: Omit<SegmentsOffer, AddedLater>;
  /** What `nextOffer` is given when the shopper goes on. Sealed; the page cannot read it. */
  continuation: SealedClaims;
}

type AddedLater = 'id' | 'provider' | 'receipt' | 'continuation';

interface DraftBase {
  view: DraftView;
  /** For the vendor's eyes when the receipt comes back: its own ids and addresses. Sealed; the page cannot read it. */
  sealed?: SealedClaims;
}

/** What tells this offer from others the vendor has for the same order. */
export interface DraftView {
  offer?: string | undefined;
  variant?: string | undefined;
  /** Stands for the order where there is none. */
  flow?: string | undefined;
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
  /** Its settings that hold JSON, and may also name a file that does. */
  readonly documents?: readonly string[];
  /** A line for each setting, as `offer-proxy --help` prints it. */
  readonly help: string;
  /** `undefined` when none of its settings is given. */
  read(environment: Environment): SettingsResult<(tools: VendorTools) => Vendor> | undefined;
}

interface VendorDefinition<Schema extends SettingsSchema> extends Omit<VendorKind, 'read'> {
  settings: Schema;
  /** @throws {SettingsError} when its settings are right, and do not go with what else is set. */
  create(settings: InferOutput<Schema>, tools: VendorTools): Omit<Vendor, 'name'>;
}

/** Ties a vendor to the schema of its settings. */
export function defineVendor<Schema extends SettingsSchema>(definition: VendorDefinition<Schema>): VendorKind {
  const { name, prefix, secrets, documents = [], help, settings: schema, create } = definition;
  return {
    name,
    prefix,
    secrets,
    documents,
    help,
    read(environment) {
      if (!hasSettings(schema, environment)) return undefined;
      const result = readSettings(schema, environment);
      if ('mistakes' in result) return result;
      return { settings: (tools) => ({ name, ...create(result.settings, tools) }) };
    },
  };
}
