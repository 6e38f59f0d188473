/** Seconds between two signs of life. */
const BEAT = 10;

/**
 * Says what is being done, that it is still being done, and how long it took, so that a minute without output
 * (npm is silent without a terminal) does not look like a hang.
 *
 * @template Result
 * @param {string} title
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function withProgress(title, work) {
  const start = performance.now();
  const seconds = () => Math.round((performance.now() - start) / 1000);
  console.log(`${title} …`);
  const beat = setInterval(() => console.log(`  … ${seconds()} s`), BEAT * 1000);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    console.log(`  ${seconds()} s in all`);
  }
}
