import { describe, expect, it } from "@jest/globals";
import { skippedLines } from "../skipped-reporter";

const test = (status: string, title: string, ...ancestorTitles: string[]) => ({ status, title, ancestorTitles });

describe("the end of a test run", () => {
  it("tells each group of tests that was skipped once, with its reason and its size", () => {
    const group = "ferries in the harbour's list (skipped: ../shared/ferries is not here)";
    expect(
      skippedLines([
        {
          testFilePath: "a.test.ts",
          testResults: [test("pending", "sail", group), test("pending", "return", group), test("passed", "wait")],
        },
      ]),
    ).toEqual([`${group}, 2 tests`]);
  });

  it("tells a test that was skipped by itself, also where nobody said why", () => {
    const testResults = [
      test("pending", "fills a disk (skipped: no tmpfs)", "export"),
      test("pending", "sinks", "a ferry"),
      test("todo", "flies", "a ferry"),
    ];
    expect(skippedLines([{ testFilePath: "b.test.ts", testResults }])).toEqual([
      "fills a disk (skipped: no tmpfs), 1 test",
      "b.test.ts: a ferry › sinks (no reason is given), 1 test",
      "b.test.ts: a ferry › flies (to be written), 1 test",
    ]);
  });
});
