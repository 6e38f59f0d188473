import { writeFileSync } from 'node:fs';
import type { Reporter, TestResult, TestSession, TestSuiteResult } from '@web/test-runner';

/**
 * A reporter of the browser's test runner that writes one thing: how many tests passed, failed and were left out, as
 * JSON. A page that failed as a whole, as by an import that is not there, counts as one test that failed.
 *
 * @param file where to write; nothing is written without one
 */
export function countElementTests(file: string | undefined): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      if (file) writeFileSync(file, JSON.stringify(count(sessions)));
    },
  };
}

function count(sessions: readonly TestSession[]) {
  const tests = sessions.flatMap(({ testResults }) => (testResults ? testsOf(testResults) : []));
  const ran = tests.filter(({ skipped }) => !skipped);
  const brokenPages = sessions.filter((session) => !session.passed && !hasFailedTest(session));
  return {
    passed: ran.filter(({ passed }) => passed).length,
    failed: ran.filter(({ passed }) => !passed).length + brokenPages.length,
    skipped: tests.length - ran.length,
  };
}

function hasFailedTest({ testResults }: TestSession): boolean {
  return testResults !== undefined && testsOf(testResults).some(({ passed, skipped }) => !passed && !skipped);
}

function testsOf({ tests, suites }: TestSuiteResult): TestResult[] {
  return [...tests, ...suites.flatMap(testsOf)];
}
