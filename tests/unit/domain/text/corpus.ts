import { existsSync, readFileSync } from "node:fs";
import { describe } from "@jest/globals";

/** Real texts that stand beside the repository where the project is developed, and are no part of it. */
const CORPUS = "../shared/corpus";

/** Declares tests that read a corpus file in place; without the file they are skipped, and the title says why. */
export function describeCorpusFile(title: string, file: string, tests: (rows: () => unknown[]) => void): void {
  const path = `${CORPUS}/${file}`;
  const rows = (): unknown[] => {
    const parsed: unknown = JSON.parse(readFileSync(path, "utf8"));
    if (!Array.isArray(parsed)) throw new Error(`${path} should hold a JSON array.`);
    return parsed;
  };
  if (existsSync(path)) describe(title, () => tests(rows));
  else describe.skip(`${title} (skipped: ${path} is not here)`, () => tests(rows));
}
