import { expect } from '@open-wc/testing';
import { SharedQuestions } from '../../src/elements/asking/shared-questions.ts';

/** A request whose end is in the test's hand. */
function controlled() {
  let asked = 0;
  let aborted = false;
  let answer: (value: string) => void = () => {};
  let fail: (error: Error) => void = () => {};
  const start = (signal: AbortSignal) => {
    asked += 1;
    signal.addEventListener('abort', () => {
      aborted = true;
    });
    return new Promise<string>((resolve, reject) => {
      answer = resolve;
      fail = reject;
    });
  };
  return {
    start,
    answer: (value: string) => answer(value),
    fail: () => fail(new Error('no network')),
    get asked() {
      return asked;
    },
    get aborted() {
      return aborted;
    },
  };
}

const idle = () => new AbortController().signal;

describe('shared questions', () => {
  it('asks once, whoever waits', async () => {
    const questions = new SharedQuestions<string>();
    const request = controlled();
    const answers = [questions.ask('a', request.start, idle()), questions.ask('a', request.start, idle())];
    request.answer('yes');
    expect(await Promise.all(answers)).to.deep.equal(['yes', 'yes']);
    expect(await questions.ask('a', request.start, idle())).to.equal('yes');
    expect(request.asked).to.equal(1);
  });

  it('asks another question on its own', async () => {
    const questions = new SharedQuestions<string>();
    const request = controlled();
    void questions.ask('a', request.start, idle());
    void questions.ask('b', request.start, idle());
    expect(request.asked).to.equal(2);
  });

  it('goes on while anybody waits, and aborts when nobody does', async () => {
    const questions = new SharedQuestions<string>();
    const request = controlled();
    const [one, other] = [new AbortController(), new AbortController()];
    const first = questions.ask('a', request.start, one.signal).catch(() => 'left');
    const second = questions.ask('a', request.start, other.signal).catch(() => 'left');
    one.abort();
    expect(request.aborted).to.equal(false);
    other.abort();
    expect(request.aborted).to.equal(true);
    expect(await Promise.all([first, second])).to.deep.equal(['left', 'left']);
  });

  it('asks anew after it was abandoned', async () => {
    const questions = new SharedQuestions<string>();
    const request = controlled();
    const leaving = new AbortController();
    const left = questions.ask('a', request.start, leaving.signal).catch(() => 'left');
    leaving.abort();
    await left;
    const again = questions.ask('a', request.start, idle());
    request.answer('yes');
    expect(await again).to.equal('yes');
    expect(request.asked).to.equal(2);
  });

  it('forgets a failure, so that it can be tried again', async () => {
    const questions = new SharedQuestions<string>();
    const request = controlled();
    const failed = questions.ask('a', request.start, idle()).catch((error: Error) => error.message);
    request.fail();
    expect(await failed).to.equal('no network');
    const again = questions.ask('a', request.start, idle());
    request.answer('yes');
    expect(await again).to.equal('yes');
  });

  it('keeps an answer although whoever asked has left', async () => {
    const questions = new SharedQuestions<string>();
    const request = controlled();
    const leaving = new AbortController();
    const answer = questions.ask('a', request.start, leaving.signal);
    request.answer('yes');
    await answer;
    leaving.abort();
    expect(await questions.ask('a', request.start, idle())).to.equal('yes');
    expect(request.asked).to.equal(1);
  });
});
