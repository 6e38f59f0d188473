import ky from 'ky';

/** The longest pause before a repeat, in milliseconds. Its length is left to chance, so that not all come back at once. */
export const MOST_REPEAT_PAUSE = 1_000;

const http = ky.create({
  method: 'post',
  timeout: false,
  retry: { limit: 1, methods: ['post'], shouldRetry: () => true, delay: () => MOST_REPEAT_PAUSE, jitter: true },
});

/**
 * Makes a call that has failed once more, after a pause. The pause and the counting are ky's. A call that is answered at
 * first never gets here: on Node a request of ky's costs more than all else that the proxy does for an offer.
 */
export async function repeatCall<Reply>(url: URL, again: () => Promise<Reply>): Promise<Reply> {
  let turn = 0;
  let second: Promise<Reply> | undefined;
  await http(url, {
    fetch: async () => {
      turn += 1;
      if (turn === 1) throw new Error('The first call has failed already.');
      second = again();
      await second;
      return new Response();
    },
  }).catch(() => {});
  // What it ended with, good or bad, is its own to say.
  return second ?? again();
}
