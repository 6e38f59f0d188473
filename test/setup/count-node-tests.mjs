/**
 * A reporter for `node --test` that writes one thing: how many tests passed, failed and were left out, as JSON.
 * Tests are counted at the leaves; a suite, or a test made of subtests, only when it fails on its own account.
 *
 * @param {AsyncIterable<import('node:test/reporters').TestEvent>} events
 * @returns {AsyncGenerator<string>}
 */
export default async function* countTests(events) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  /** Open families: the depths at which a test has ended whose parent has not, by file. */
  const depths = new Set();

  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const place = (/** @type {number} */ depth) => `${data.file} ${depth}`;
    depths.add(place(data.nesting));
    // The children of a test are told before it.
    const isParent = depths.delete(place(data.nesting + 1)) || data.details.type === 'suite';

    if (data.skip !== undefined || data.todo !== undefined) counts.skipped += 1;
    else if (type === 'test:fail') counts.failed += isParent && failedByChildren(data) ? 0 : 1;
    else if (!isParent) counts.passed += 1;
  }
  yield JSON.stringify(counts);
}

/** @param {{ details: { error: Error } }} data */
function failedByChildren({ details }) {
  return 'failureType' in details.error && details.error.failureType === 'subtestsFailed';
}
