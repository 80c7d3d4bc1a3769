interface FileResult {
  readonly testFilePath: string;
  readonly testResults: readonly {
    readonly status: string;
    readonly title: string;
    readonly ancestorTitles: readonly string[];
  }[];
}

/** A line for each skipped group of tests, and for each test that was skipped by itself. */
export function skippedLines(results: readonly FileResult[]): string[];
