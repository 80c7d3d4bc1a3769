import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";

const ROOT = join(__dirname, "../../..");
const OPERATIONS = join(ROOT, "data/operations");

describe("docs/measurements.md", () => {
  it("has the round trips that each prepared operation states", () => {
    const page = readFileSync(join(ROOT, "docs/measurements.md"), "utf8");
    const told = [...page.matchAll(/^\| (\d\d-\S+) \| (\d+) \|$/gm)].map(([, name, count]) => [name, count]);
    const files = readdirSync(OPERATIONS)
      .filter((file) => file.endsWith(".graphql"))
      .sort();
    const stated = files.map((file) => [
      file.replace(".graphql", ""),
      /^# Round trips: (\d+)/m.exec(readFileSync(join(OPERATIONS, file), "utf8"))?.[1],
    ]);
    expect(stated.length).toBeGreaterThan(9);
    expect(told).toEqual(stated);
  });
});
