import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Breaker } from '../../src/proxy/calling/breaker.ts';

let time = 0;
const GOOD = false;
const BAD = true;

/** A breaker at the beginning of time, and calls to it one after the other. */
function begin() {
  time = 1_000_000;
  const breaker = new Breaker(() => time);
  /** How many of these calls were let through. */
  const call = (...failures: boolean[]) => {
    let calls = 0;
    for (const hasFailed of failures) {
      if (breaker.wait > 0) continue;
      breaker.begin()(hasFailed);
      calls += 1;
    }
    return calls;
  };
  return { breaker, call };
}

const many = (count: number, ...pattern: boolean[]) =>
  Array.from({ length: count }, (_, place) => pattern[place % pattern.length] ?? GOOD);

const OPENING: [string, boolean[], number][] = [
  ['an outage', many(100, BAD), 7],
  ['an outage after good days', [...many(50, GOOD), ...many(50, BAD)], 57],
  ['every second call failing', many(100, BAD, GOOD), 13],
  ['every second call failing, after good days', [...many(50, GOOD), ...many(50, BAD, GOOD)], 63],
  ['one call in three failing', many(100, BAD, GOOD, GOOD), 100],
  ['six failures, then good days', [...many(6, BAD), ...many(94, GOOD)], 100],
];
for (const [name, calls, made] of OPENING) {
  test(`${name}: ${made} of ${calls.length} calls are made at once`, () => {
    assert.equal(begin().call(...calls), made);
  });
}

test('an open breaker lets one call a second through, and the first good one closes it', () => {
  const { breaker, call } = begin();
  call(...many(7, BAD));
  let probes = 0;
  for (const start = time; time < start + 10_000; time += 10) probes += call(BAD);
  assert.equal(probes, 9);
  time += 1_000;
  assert.equal(call(GOOD), 1);
  assert.equal(breaker.wait, 0);
  assert.equal(call(...many(20, GOOD)), 20);
});

test('what was begun before it opened neither closes it nor counts later', () => {
  const { breaker, call } = begin();
  const earlier = Array.from({ length: 20 }, () => breaker.begin());
  call(...many(7, BAD));
  for (const ended of earlier.slice(0, 10)) ended(GOOD);
  assert.ok(breaker.wait > 0);
  time += 1_000;
  call(GOOD);
  for (const ended of earlier.slice(10)) ended(BAD);
  assert.equal(breaker.wait, 0);
});

test('a probe that hangs keeps nobody from the next', () => {
  const { breaker, call } = begin();
  call(...many(7, BAD));
  time += 1_000;
  breaker.begin();
  assert.ok(breaker.wait > 0);
  time += 1_000;
  assert.equal(call(GOOD), 1);
  assert.equal(breaker.wait, 0);
});

test('a pause is kept to its end, and a shorter one does not cut it short', () => {
  const { breaker, call } = begin();
  breaker.pause(30_000);
  breaker.pause(1_000);
  assert.equal(breaker.wait, 30_000);
  time += 29_999;
  assert.equal(call(GOOD), 0);
  time += 1;
  assert.equal(call(GOOD), 1);
});

test('a clock that is put back ends a pause', () => {
  const { breaker } = begin();
  breaker.pause(30_000);
  time -= 3_600_000;
  assert.equal(breaker.wait, 0);
});
