import { writeFileSync } from 'node:fs';

/**
 * Counts the tests of one run for scripts/test.mjs, which adds up all runners: writes `{"passed": n, "failed": n}` to the file
 * COUNTS_FILE. Each runner calls the methods of its own reporter interface. Skipped tests do not count.
 */
export default class CountReporter {
  #playwrightSuite;

  // Vitest

  onTestRunEnd(modules, unhandledErrors) {
    const count = { passed: 0, failed: unhandledErrors.length };
    for (const module of modules) {
      const states = [...module.children.allTests()].map((test) => test.result().state);
      count.passed += states.filter((state) => state === 'passed').length;
      const failed = states.filter((state) => state === 'failed').length;
      // A file that could not be loaded has no tests, and counts as one failure.
      count.failed += module.ok() ? failed : Math.max(failed, 1);
    }
    writeCount(count);
  }

  // Web Test Runner

  stop({ sessions }) {
    const count = { passed: 0, failed: 0 };
    const add = (suite) => {
      for (const test of suite.tests) if (!test.skipped) count[test.passed ? 'passed' : 'failed'] += 1;
      suite.suites.forEach(add);
    };
    for (const session of sessions) {
      if (session.testResults) add(session.testResults);
      // A file that could not be loaded has no tests, and counts as one failure.
      if (!session.passed && (session.errors?.length || !session.testResults)) count.failed += 1;
    }
    writeCount(count);
    // Web Test Runner itself does not print how many tests ran.
    console.log(`\n${count.passed} passed, ${count.failed} failed`);
  }

  // Playwright

  onBegin(_config, suite) {
    this.#playwrightSuite = suite;
  }

  onEnd() {
    const run = this.#playwrightSuite.allTests().filter((test) => test.outcome() !== 'skipped');
    const passed = run.filter((test) => test.ok()).length;
    writeCount({ passed, failed: run.length - passed });
  }
}

function writeCount(count) {
  const file = process.env.COUNTS_FILE;
  if (file) writeFileSync(file, JSON.stringify(count));
}
