import { PAGE_PATIENCE } from '../../offer/limits.ts';
import { attributesOf } from '../attributes/inputs.ts';
import { withEntry } from '../page-entry.ts';
import { pageQueue } from '../page-queue.ts';
import type { TAGS } from '../tags.ts';
import type { AskingRules } from './asking-rules.ts';
import type { EarlyAnswer } from './early-answers.ts';
import { inquire } from './inquiry.ts';
import { ownOrigin } from './own-origin.ts';
import { postPurchaseRules } from './post-purchase-rules.ts';
import { keyOf, type Question, requestOf } from './question.ts';
import { referralRules } from './referral-rules.ts';

const RULES: Record<(typeof TAGS)[number], AskingRules> = {
  'referral-offer': referralRules,
  'post-purchase-offer': postPurchaseRules,
};

/**
 * Not where a server has drawn the offer, or left it to be drawn, and brings the answer along: whether that is right, the
 * element finds. Nor where the order is yet to be found on the page.
 */
const LEFT_ALONE = ':not(:defined,[fragment],[order-source],[customer-source])';

const asked = new WeakSet<Element>();

/**
 * Asks what the elements of this page would ask if they were there already, and leaves the answers in the queue, where
 * the script finds them. Each element is asked for once, and each question once, however many copies of this run.
 *
 * An element that has to wait, or that records a coupon, is left to itself; so is everything once the script has run.
 */
export function askEarly(): void {
  const queue = pageQueue();
  if (!queue) return;
  for (const [tag, rules] of Object.entries(RULES)) {
    for (const element of document.querySelectorAll(tag + LEFT_ALONE)) {
      if (asked.has(element) || element.shadowRoot) continue;
      const inputs = attributesOf(element);
      // Inline there is no telling where the script will come from, and so where it will ask.
      if (!(ownOrigin ?? inputs.text('endpoint'))) continue;
      const elsewhere = [{ name: 'queue' as const, ...queue.reduce(withEntry, {}) }];
      const { question } = inquire(rules, { element, inputs, elsewhere, granted: false });
      if (!question || question.redeems) continue;
      asked.add(element);
      const key = keyOf(question);
      if (!queue.some((entry) => Object(entry).key === key)) queue.push(ask(question, key));
    }
  }
}

function ask(question: Question, key: string): EarlyAnswer {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PAGE_PATIENCE);
  const response = fetch(question.address, requestOf(question, patience.signal));
  const end = () => clearTimeout(timer);
  // A failure is for the element to hear of. Here nobody does, and a page must not be told of it as uncaught.
  response.then(end, end);
  return { key, response, patience };
}
