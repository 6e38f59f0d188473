import { pagePart } from '../parts.ts';

/** Draws as a server does, which knows nothing of what a page has been told. */
export function withoutShopWords<Drawing>(draw: () => Drawing): Drawing {
  const { shopWords } = pagePart.part ?? {};
  const known = [...(shopWords ?? [])];
  shopWords?.clear();
  try {
    return draw();
  } finally {
    for (const [range, words] of known) shopWords?.set(range, words);
  }
}
