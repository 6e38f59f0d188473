import { accept, decline, wireText } from '../../proxy/helpers/uptick-tree.ts';

/** A card with the same text wherever a vendor may write one. */
export function cardOf(text: string): object {
  return {
    url: 'https://vendor.example/journey',
    headline: text,
    description: text,
    defaultCallToAction: text,
    privacyNotice: text,
    privacyNoticeUrl: 'https://vendor.example/privacy',
    privacyNoticeLinkText: text,
    termsAndConditionsUrl: 'https://vendor.example/terms',
    localeCode: text,
    offerCode: text,
  };
}

/** Texts of a card that are seen, by their parts. */
export const CARD_TEXTS = ['headline', 'description', 'action', 'privacy', 'privacy-link'];

const TO = { to: 'https://vendor.example/more' };

/** A tree with every text wherever a segment may have one, as many as its limits hold. */
export function treeOf(texts: readonly string[]): unknown[] {
  const segments = texts.flatMap((text) => [
    { type: 'heading', text },
    { type: 's-paragraph', text },
    wireText(text, { emphasis: 'bold' }),
    { type: 'badge', text },
    { type: 'button', name: text, text, attributes: TO },
    { type: 's-link', text, attributes: { ...TO, accessibilityLabel: text } },
    { type: 'image', attributes: { source: 'https://vendor.example/x.png', alt: text } },
    { type: text, text },
  ]);
  return [{ type: 'view', children: [...segments, accept, decline] }];
}

/** Texts of a tree that are seen, as selectors; a link ends with words of ours. */
export const TREE_TEXTS = [
  '[part~="headline"]',
  'p[part="text"]',
  '[part~="badge"]',
  '[part~="link"].button',
  'p > [part~="link"]',
];

/** Texts to a tree: eight segments for each on the wire, and up to sixteen of ours, of which it holds 500. */
export const TEXTS_IN_TREE = 20;
