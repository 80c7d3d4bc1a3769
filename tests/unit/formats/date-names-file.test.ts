import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { FOLDING_VERSION } from "../../../src/domain/text/folding/fold";

const ROOT = join(__dirname, "../../..");
const read = (...path: readonly string[]): string => readFileSync(join(ROOT, ...path), "utf8");
const hashOf = (texts: readonly string[]): string =>
  createHash("sha256").update(texts.join("\n")).digest("hex").slice(0, 16);

/** The script needs seconds. Its --check, which .ci/run makes, compares the whole file. */
describe("src/formats/reading/dates/date-names.ts", () => {
  const file = read("src/formats/reading/dates/date-names.ts");
  const [, version, scripts, folding, rows] =
    /from CLDR (\S+) .*\n.*scripts (\w+), folding (\d+), rows (\w+)\n/.exec(file) ?? [];

  it("was made by the script as it is now, from the package and the folding that are in use", () => {
    const parts = readdirSync(join(ROOT, "scripts/date-names")).sort();
    const texts = [read("scripts/build-date-names.mjs"), ...parts.map((name) => read("scripts/date-names", name))];
    const { devDependencies } = JSON.parse(read("package.json")) as { devDependencies: Record<string, string> };
    expect({ version, scripts, folding }).toEqual({
      version: devDependencies["cldr-dates-full"],
      scripts: hashOf(texts),
      folding: String(FOLDING_VERSION),
    });
  });

  it("was not edited by hand", () => {
    expect(rows).toBe(hashOf([file.split("\n").slice(3).join("\n")]));
  });
});
