import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { UnknownScenarioError } from '../../src/sandbox/index.ts';
import { enrolment, OFFER, post, REDEMPTION, redemption, startForTests } from './client.ts';

const sandbox = await startForTests();

/** What the log says a call got. */
async function got(path: string, body: unknown) {
  const response = await post(sandbox.baseUrl + path, body);
  await response.text();
  const { outcome, faults, status } = sandbox.log.at(-1) ?? {};
  return { outcome, faults, status };
}

const usual = { outcome: 'offer-default', faults: [], status: 200 };

describe('a call chooses its end', () => {
  const byEmail: [localPart: string, outcome: string, faults: string[], status: number][] = [
    ['offer-touchpoint-disabled-404', 'offer-touchpoint-disabled-404', [], 404],
    ['Offer-No-Url', 'offer-no-url', [], 200],
    ['offer-success-full+slow-5', 'offer-success-full', ['slow-5'], 200],
    ['slow-5+server-error', 'offer-default', ['slow-5', 'server-error'], 500],
    ['rate-limited+offer-no-url', 'offer-no-url', ['rate-limited'], 429],
  ];
  for (const [localPart, outcome, faults, status] of byEmail) {
    it(`by the e-mail ${localPart}@sandbox.example`, async () => {
      assert.deepEqual(await got(OFFER, enrolment(`${localPart}@sandbox.example`)), { outcome, faults, status });
    });
  }

  const byCoupon: [coupon: string, outcome: string, faults: string[], status: number][] = [
    ['SANDBOX-COUPON-REDEMPTION-FORBIDDEN-403', 'coupon-redemption-forbidden-403', [], 403],
    ['TEA-1, SANDBOX-SERVER-ERROR', 'coupon-redemption-accepted-202', ['server-error'], 500],
    ['SANDBOX-COUPON-REDEMPTION-VALIDATION-422+SLOW-5', 'coupon-redemption-validation-422', ['slow-5'], 422],
  ];
  for (const [coupon, outcome, faults, status] of byCoupon) {
    it(`by the coupon ${coupon}`, async () => {
      assert.deepEqual(await got(REDEMPTION, redemption(coupon)), { outcome, faults, status });
    });
  }

  it('not at all from another domain', async () => {
    assert.deepEqual(await got(OFFER, enrolment('offer-no-url@example.com')), usual);
  });

  const unknown = ['offer-nowhere', 'hang-5', 'offer-no-url+offer-hostile', 'slow-999999', 'constructor'];
  for (const localPart of unknown) {
    it(`to be refused as ${localPart}, a word the sandbox does not have`, async () => {
      const response = await post(sandbox.baseUrl + OFFER, enrolment(`${localPart}@sandbox.example`));
      assert.equal(response.status, 422);
      assert.match(await response.text(), /outcomes lists them/);
    });
  }
});

describe('an armed call', () => {
  it('gets the outcome, once', async () => {
    sandbox.next('mention-me', { outcome: 'offer-no-url' });
    assert.equal((await got(OFFER, enrolment())).outcome, 'offer-no-url');
    assert.deepEqual(await got(OFFER, enrolment()), usual);
  });

  it('gets it as often as asked, in the order armed', async () => {
    sandbox.next('mention-me', { outcome: 'offer-no-url', times: 2 });
    sandbox.next('mention-me', { outcome: 'offer-hostile' });
    const outcomes = [];
    for (let call = 0; call < 4; call += 1) outcomes.push((await got(OFFER, enrolment())).outcome);
    assert.deepEqual(outcomes, ['offer-no-url', 'offer-no-url', 'offer-hostile', 'offer-default']);
  });

  it('keeps its own outcome when only a fault was armed', async () => {
    sandbox.next('mention-me', { fault: 'server-error' });
    const call = await got(OFFER, enrolment('offer-no-url+slow-5@sandbox.example'));
    assert.deepEqual(call, { outcome: 'offer-no-url', faults: ['server-error'], status: 500 });
  });

  it('gets an answer word by word', async () => {
    sandbox.next('mention-me', { answer: { status: 418, headers: { 'x-pot': 'short' }, body: { stout: true } } });
    const response = await post(sandbox.baseUrl + OFFER, enrolment());
    assert.equal(response.status, 418);
    assert.equal(response.headers.get('x-pot'), 'short');
    assert.deepEqual(await response.json(), { stout: true });
    assert.equal(sandbox.log.at(-1)?.outcome, 'custom');
  });

  it('gets a bare status when the answer says no more', async () => {
    sandbox.next('mention-me', { answer: { status: 503 } });
    const response = await post(sandbox.baseUrl + OFFER, enrolment());
    assert.equal(response.status, 503);
    assert.equal(await response.text(), '');
  });

  it('is refused all the same when it is not by the contract', async () => {
    sandbox.next('mention-me', { outcome: 'offer-success-full' });
    assert.deepEqual(await got(OFFER, {}), { outcome: 'refused', faults: [], status: 422 });
  });

  it('is usual again after everything armed was cleared', async () => {
    sandbox.next('mention-me', { fault: 'hang', times: 100 });
    sandbox.clearNext();
    assert.deepEqual(await got(OFFER, enrolment()), usual);
  });

  it('cannot be armed with a word or a vendor that is unknown', () => {
    assert.throws(() => sandbox.next('mention-me', { outcome: 'offer-nowhere' }), UnknownScenarioError);
    assert.throws(() => sandbox.next('mention-me', { fault: 'offer-no-url+nowhere' }), UnknownScenarioError);
    assert.throws(() => sandbox.next('somebody', { outcome: 'offer-no-url' }), UnknownScenarioError);
  });

  it('that cannot be sent is a 500, and the sandbox goes on', async () => {
    sandbox.next('mention-me', { answer: { status: 200, headers: { 'not a header': '' } } });
    assert.equal((await post(sandbox.baseUrl + OFFER, enrolment())).status, 500);
    assert.deepEqual(await got(OFFER, enrolment()), usual);
  });
});
