import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMemoryStore } from '../../src/proxy/store/memory-store.ts';
import { type Turn, takeTurn } from '../../src/proxy/store/once.ts';
import type { Store } from '../../src/proxy/store/store.ts';

const JUST_BEFORE = 9_999;
const ABANDONED = 10_000;

function open() {
  const clock = { now: 0 };
  const store = createMemoryStore(
    () => clock.now,
    () => crypto.randomUUID(),
  );
  return { clock, store };
}

async function ours(store: Store): Promise<Extract<Turn, { state: 'ours' }>> {
  const turn = await takeTurn('key', store);
  assert.ok(turn.state === 'ours');
  return turn;
}

test('who comes first has the turn, and nobody else until it ends', async () => {
  const { clock, store } = open();
  await ours(store);
  assert.deepEqual(await takeTurn('key', store), { state: 'held' });
  clock.now = JUST_BEFORE;
  assert.deepEqual(await takeTurn('key', store), { state: 'held' });
});

test('what is kept stays done, and its word is given back', async () => {
  const { store } = open();
  await (await ours(store)).keep('enrolled');
  for (let i = 0; i < 3; i++) assert.deepEqual(await takeTurn('key', store), { state: 'done', word: 'enrolled' });
});

test('what is given back is anybody’s', async () => {
  const { store } = open();
  await (await ours(store)).giveBack();
  await ours(store);
});

test('of all who find it abandoned one ends it, and nobody acts on it again', async () => {
  const { clock, store } = open();
  const late = await ours(store);
  clock.now = ABANDONED;
  const turns = await Promise.all(Array.from({ length: 10 }, () => takeTurn('key', store)));
  const [found, ...others] = turns.toSorted((a, b) => a.state.localeCompare(b.state));
  assert.ok(found?.state === 'abandoned');
  assert.deepEqual(new Set(others.map(({ state }) => state)), new Set(['held']));
  await found.keep('uncertain');
  // Whoever comes back all the same changes nothing any more.
  await late.keep('enrolled');
  await late.giveBack();
  assert.deepEqual(await takeTurn('key', store), { state: 'done', word: 'uncertain' });
});
