import type { Vendor } from '../vendor.ts';
import { AnswerLost } from './answer-lost.ts';
import { call } from './call.ts';
import { draftCard } from './card.ts';
import type { Content } from './content.ts';
import type { Credentials } from './credentials.ts';
import { identify } from './identify.ts';
import { readEnrolment } from './read-enrolment.ts';
import { requireAct, type SealedAct } from './sealed-act.ts';
import type { Settings } from './settings.ts';
import type { IssueBody } from './wire.ts';

export interface PromotionOptions {
  settings: Settings;
  /** Digits, both: the vendor's longs. */
  programId: string;
  promotionId: string;
  content: Content;
  credentials: Credentials;
}

/** Enrol in a promotion: a panel with the shop's words on it, then one call. */
export function promotion(options: PromotionOptions): Required<Pick<Vendor, 'postPurchaseOffer' | 'enrol'>> {
  const { settings, programId, promotionId, content, credentials } = options;
  const { CAPILLARY_CUSTOMER_BY: by } = settings;
  const act: SealedAct = { act: 'enrol', offer: `${programId}/${promotionId}` };
  const json: IssueBody = { programId: Number(programId), promotionId: Number(promotionId) };
  return {
    async postPurchaseOffer({ request: { customer, locale } }) {
      identify(customer, by);
      const chosen = content.choose('promotion', locale);
      if (!chosen) return { offer: null, reason: 'no-offer' };
      return draftCard(chosen, { kind: 'enrol', label: chosen.texts.callToAction }, act);
    },

    async enrol({ request: { customer, sealed }, client }) {
      requireAct(sealed, act);
      const { name, value } = identify(customer, by);
      const url = new URL(`${settings.CAPILLARY_BASE_URL}/v2/promotion/issue`);
      url.searchParams.set('identifierName', name);
      url.searchParams.set('identifierValue', value);
      url.searchParams.set('source', settings.CAPILLARY_SOURCE);
      url.searchParams.set('type', 'CUSTOMER');
      if (settings.CAPILLARY_ACCOUNT_ID) url.searchParams.set('accountId', settings.CAPILLARY_ACCOUNT_ID);
      try {
        return readEnrolment(await call({ url, json }, { client, credentials }));
      } catch (error) {
        if (error instanceof AnswerLost) return { status: 'uncertain', reason: error.reason };
        throw error;
      }
    },
  };
}
