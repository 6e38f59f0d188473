import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { tokenTable } from '../../demo/token-table.ts';

const styles = String(readFileSync(new URL('../../src/elements/offer-element.styles.ts', import.meta.url)));

describe('the picture of the tokens', () => {
  it('is as `npm run screenshots` would draw it now', () => {
    assert.equal(readFileSync(new URL('../../demo/pictures/tokens.svg', import.meta.url), 'utf8'), tokenTable(styles));
  });

  it('is not drawn of a list that lacks a token', () => {
    assert.throws(() => tokenTable(styles.replace(/^.*`--offer-muted`.*$/m, '')), /--offer-muted/);
  });

  it('is of well-formed markup', () => {
    assert.doesNotMatch(tokenTable(styles), /&(?!\w+;)|undefined|NaN/);
  });
});
