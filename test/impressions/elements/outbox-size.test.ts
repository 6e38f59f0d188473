import { expect } from '@open-wc/testing';
import { Outbox } from '../../../src/elements/delivery/outbox.ts';
import { changeStoredViews } from '../../../src/elements/viewing/view-store.ts';
import { answer, gatherSendings, repair, uncaught } from '../../elements/helpers/faults.ts';
import { madeUpView, storedViews } from '../../elements/helpers/views.ts';

const VIEWS = 10_000;

/** Milliseconds: each of them is stored by itself. */
const PATIENCE = 280_000;

after(async () => {
  repair();
  await changeStoredViews(() => []);
});

it(`keeps 50 of ${VIEWS} views that the proxy never takes, in 64 KB`, async () => {
  const sendings = gatherSendings(() => answer(500, {}));
  const outbox = new Outbox();
  const start = Date.now();
  for (let number = 1; number <= VIEWS; number++) {
    outbox.add(madeUpView(number, { at: start + number }));
    // At a pace a database can follow.
    if (number % 50 === 0) await changeStoredViews((views) => views);
  }
  expect(sendings.length).to.be.at.least(VIEWS);
  const stored = await storedViews();
  expect(stored).to.have.length(50);
  expect(stored.every(({ id }) => Number(id.slice('made-up-'.length)) > VIEWS - 50)).to.equal(true);
  expect(JSON.stringify(stored).length).to.be.at.most(64 * 1024);
  expect(localStorage).to.have.length(0);
  expect(uncaught).to.deep.equal([]);
}).timeout(PATIENCE);
