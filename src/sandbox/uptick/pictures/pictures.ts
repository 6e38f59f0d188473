import { books } from './books.ts';
import { clayCup } from './clay-cup.ts';
import { oatBars } from './oat-bars.ts';
import { seeds } from './seeds.ts';
import { walkingMap } from './walking-map.ts';

/** The picture of each partner's offer. */
export const pictures: Readonly<Record<string, string>> = {
  'harrow-bakes': oatBars,
  'fenwick-and-page': books,
  'clay-street-studio': clayCup,
  'tansy-seeds': seeds,
  fieldlines: walkingMap,
};
