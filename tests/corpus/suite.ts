import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { appendFileSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";

/** How many of the cases of a measure are as they should be. */
export class Tally {
  reached = 0;
  of = 0;
  /** What is not as it should be, for whoever mends it. */
  readonly misses: string[] = [];

  /** Counts a case. `miss` says which case it is, and what is wrong with it. */
  check(isRight: boolean, miss: string): void {
    this.add(isRight ? 1 : 0, 1, miss);
  }

  /** Counts a case that is right in part, such as the share of a page's words. `reached` is at most `of`. */
  add(reached: number, of: number, miss: string): void {
    this.reached += reached;
    this.of += of;
    if (reached < of) this.misses.push(miss);
  }

  get share(): number {
    return this.of === 0 ? 0 : this.reached / this.of;
  }
}

/** What is measured on one folder of real documents. */
export interface CorpusSuite<M extends string> {
  /** The folder's name in the corpus. */
  readonly folder: string;
  /** The names of the measures, each with the share that it must reach, from 0 to 1. Without a goal it is only told. */
  readonly measures: Readonly<Record<M, number | undefined>>;
  readonly run: (folder: string, tallies: Readonly<Record<M, Tally>>) => void | Promise<void>;
}

/** The corpus is no part of the repository. `npm run corpus -- FOLDER` gives another one that is laid out alike. */
const OWN = join(__dirname, "../../../shared/corpus");
const CORPUS = resolve(process.env["CORPUS"] ?? OWN);
const MOST_MISSES = 20;

/** Runs a suite as tests, one for each measure with a goal. The corpus may be one folder of a kind by itself. */
export function describeCorpus<M extends string>(suite: CorpusSuite<M>): void {
  const folder = basename(CORPUS) === suite.folder ? CORPUS : join(CORPUS, suite.folder);
  const isThere = existsSync(folder);
  const names = Object.keys(suite.measures) as M[];
  const tallies = Object.fromEntries(names.map((name) => [name, new Tally()])) as Record<M, Tally>;
  const title = `the corpus ${suite.folder}${isThere ? "" : ` (skipped: ${folder} is not here)`}`;

  (isThere ? describe : describe.skip)(title, () => {
    beforeAll(async () => {
      await suite.run(folder, tallies);
    });
    afterAll(() => tell(suite, tallies));

    it.each(names)("%s", (name) => {
      const { of, share, misses } = tallies[name];
      // Another folder may have no cases of a measure. The own corpus has some of each.
      if (of === 0 && CORPUS !== resolve(OWN) && resolve(CORPUS, "..") !== resolve(OWN)) return;
      const goal = suite.measures[name] ?? 0;
      const told = misses.slice(0, MOST_MISSES);
      expect({ cases: of > 0, share: share >= goal ? goal : share, misses: share >= goal ? [] : told }).toEqual({
        cases: true,
        share: goal,
        misses: [],
      });
    });
  });
}

/** The files of a folder and of its folders, in a stable order, by their path in it. SOURCE.md is left out. */
export function filesOf(folder: string): readonly { readonly name: string; readonly bytes: Buffer }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== "SOURCE.md")
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ name: path.slice(folder.length + 1), bytes: readFileSync(path) }));
}

/** For the table at the end of `npm run corpus`. */
function tell<M extends string>({ folder, measures }: CorpusSuite<M>, tallies: Readonly<Record<M, Tally>>): void {
  const file = process.env["CORPUS_TABLE"];
  if (file === undefined) return;
  for (const [name, { reached, of, misses }] of Object.entries<Tally>(tallies)) {
    const line = { folder, name, reached, of, goal: measures[name as M] ?? null, misses: misses.slice(0, MOST_MISSES) };
    appendFileSync(file, `${JSON.stringify(line)}\n`);
  }
}
