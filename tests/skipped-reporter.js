/**
 * Says at the end of a run what was skipped and why, which Jest's own reporter counts only. The reason stands in the
 * title: `… (skipped: WHY)`.
 */
class SkippedReporter {
  constructor(globalConfig, { maySkip = true } = {}) {
    // What was left out by `-t` is what somebody asked for.
    this.isWhole = !globalConfig.testNamePattern;
    this.maySkip = maySkip;
  }

  onRunComplete(_contexts, { testResults }) {
    const lines = this.isWhole ? skippedLines(testResults) : [];
    if (lines.length > 0) process.stderr.write(`\nSkipped:\n${lines.map((line) => `  ${line}\n`).join("")}`);
    if (lines.length > 0 && !this.maySkip) this.error = new Error("Tests were skipped that this run may not skip.");
  }

  /** Jest fails the run for it. */
  getLastError() {
    return this.error;
  }
}

/** A line for each skipped group of tests, and for each test that was skipped by itself. */
function skippedLines(results) {
  const counts = new Map();
  for (const { testResults, testFilePath } of results) {
    for (const { status, ancestorTitles, title } of testResults.filter(
      (one) => one.status === "pending" || one.status === "todo",
    )) {
      const titles = [...ancestorTitles, title];
      const reasoned = titles.find((part) => /\(skipped: .+\)/.test(part));
      const line =
        reasoned ??
        `${testFilePath}: ${titles.join(" › ")} (${status === "todo" ? "to be written" : "no reason is given"})`;
      counts.set(line, (counts.get(line) ?? 0) + 1);
    }
  }
  return [...counts].map(([line, count]) => `${line}, ${count === 1 ? "1 test" : `${count} tests`}`);
}

module.exports = SkippedReporter;
module.exports.skippedLines = skippedLines;
