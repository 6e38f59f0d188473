import type { Rows } from '../row.ts';

/** What tests of `npm test` show in full, every time. */
export const rowsShownElsewhere: Rows = {
  B4: {
    title: 'Trusted Types with our name listed',
    goal: 'works, 0 violations',
    shownBy: ['test/page/strict-policy.test.ts', 'test/page/parts.test.ts'],
  },
  B5: { title: 'a shop with its own Lit', goal: 'works', shownBy: ['test/page/strict-policy.test.ts'] },
  B6: { title: 'no Trusted Types allowed', goal: 'fallback, 0 errors', shownBy: ['test/page/strict-policy.test.ts'] },
  B17: {
    title: 'clicks and keys made by scripts, 24 ways on two elements',
    goal: '20 ways, 0 enrolments',
    shownBy: ['test/elements/genuine-press.test.ts'],
  },
  'B24 moving': {
    title: 'pictures that are slow, broken or not https',
    goal: 'shift at most 0.01',
    shownBy: ['test/page/layout-shift.test.ts'],
  },
};
