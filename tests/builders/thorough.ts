import { describe, it } from "@jest/globals";

/**
 * Whether this is `npm run test:slow`. It runs each test file that imports this one, with every case and many random
 * runs. `npm test` runs the same files with a part of the cases, so that each kind of fault is still tried.
 */
export const isThorough = process.env["THOROUGH"] === "yes";

/** How often a property is tried. `PROPERTY_RUNS` names another number. */
export function propertyRuns(quick: number, thorough: number): number {
  return Number(process.env["PROPERTY_RUNS"] ?? (isThorough ? thorough : quick));
}

/** Every `step`th of the cases in `npm test`, from the one at `first`; all of them in `npm run test:slow`. */
export function everyNth<T>(cases: readonly T[], step: number, first = 0): T[] {
  return cases.filter((_, index) => isThorough || index % step === first);
}

type Test = () => void | Promise<void>;

/** A test that `npm run test:slow` alone runs. Another one shows the main line of the same behaviour in `npm test`. */
export function itSlowly(title: string, test: Test): void {
  if (isThorough) it(title, test);
}

/** The same for a group of tests. */
export function describeSlowly(title: string, tests: () => void): void {
  if (isThorough) describe(title, tests);
}
