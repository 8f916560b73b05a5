import { writeFileSync } from 'node:fs';

/** Playwright reporter for scripts/test.mjs, which adds up all runners. */
export default class CountReporter {
  #suite;

  onBegin(_config, suite) {
    this.#suite = suite;
  }

  onEnd() {
    const file = process.env.COUNTS_FILE;
    if (!file) return;
    const run = this.#suite.allTests().filter((test) => test.outcome() !== 'skipped');
    const passed = run.filter((test) => test.ok()).length;
    writeFileSync(file, JSON.stringify({ passed, failed: run.length - passed }));
  }
}
