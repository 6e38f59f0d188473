import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EXPLANATIONS } from '../../src/offer/explanations.ts';
import { REASONS } from '../../src/offer/reason.ts';

describe('the explanation of a reason', () => {
  for (const reason of REASONS) {
    it(`says in sentences what ${reason} means, and what to do`, () => {
      const { words, fix, fixWithoutFields = fix } = EXPLANATIONS[reason];
      for (const text of [words, fix, fixWithoutFields]) assert.match(text, /^[A-Z].{5,}\.$/);
      assert.ok(!words.includes(reason), 'in other words');
    });
  }

  it('is there for each reason, and for nothing else', () => {
    assert.deepEqual(Object.keys(EXPLANATIONS), [...REASONS]);
  });
});
