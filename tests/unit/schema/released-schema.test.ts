import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { printSchemaSdl } from "../../../schema/build-schema";
import { breakingChanges, untold } from "../../builders/schema-changes";

const ROOT = join(__dirname, "../../..");
const RELEASED = join(ROOT, "schema", "released");
const CHANGELOG = readFileSync(join(ROOT, "CHANGELOG.md"), "utf8");

/** The newest of the kept schemas, by its version. */
function lastReleased(): string {
  const names = readdirSync(RELEASED).sort(new Intl.Collator("en", { numeric: true }).compare);
  return readFileSync(join(RELEASED, names.at(-1) ?? ""), "utf8");
}

const SHIPS = `type Query { "All of them." ships(first: Int): [Ship!]! port: Port }
  type Ship { name: String! sail: Sail } enum Sail { JIB SPINNAKER } type Port { name: String! }`;

describe("the schema of the last release", () => {
  it("does not break for its clients unless CHANGELOG says so under Breaking, with the path in back quotes", async () => {
    expect(untold(await breakingChanges(lastReleased(), printSchemaSdl()), CHANGELOG)).toEqual([]);
  });

  it.each([
    ["a field that is gone", SHIPS.replace(" sail: Sail", ""), ["Ship.sail"]],
    ["a type that is gone", SHIPS.replace(" port: Port", "").replace(/type Port.*/, ""), ["Query.port", "Port"]],
    ["a value that is gone", SHIPS.replace(" SPINNAKER", ""), ["Sail.SPINNAKER"]],
    ["a value that may be null now", SHIPS.replace("name: String! sail", "name: String sail"), ["Ship.name"]],
    ["an argument that must be given", SHIPS.replace("first: Int", "first: Int!"), ["Query.ships.first"]],
    ["an argument that is gone", SHIPS.replace("(first: Int)", ""), ["Query.ships.first"]],
    [
      "a new field, a new argument and other words",
      SHIPS.replace("(first: Int)", "(first: Int, last: Int)").replace("All", "Each").replace("JIB", "JIB GENOA"),
      [],
    ],
  ])("is broken, or not, by %s", async (_what, after, paths) => {
    const changes = await breakingChanges(SHIPS, after);
    expect(changes.map(({ path }) => path).sort()).toEqual([...paths].sort());
  });

  it("may be broken where the changelog names the path, in the right place", () => {
    const changes = [{ path: "Ship.sail", message: "gone" }];
    const told = "## Unreleased\n\n### Breaking\n- `Ship.sail` is gone: use `rig`.\n";
    expect(untold(changes, told)).toEqual([]);
    expect(untold([{ path: "Ship", message: "gone" }], told)).toHaveLength(1);
    for (const elsewhere of [
      told.replace("Breaking", "Added"),
      told.replace("Unreleased", "0.2.0"),
      `## Unreleased\n\n### Added\n- x\n\n## 0.2.0\n\n### Breaking\n- \`Ship.sail\`\n`,
      `${told.replace("- `Ship.sail` is gone: use `rig`.", "- x")}\n### Added\n- \`Ship.sail\`\n`,
    ])
      expect(untold(changes, elsewhere)).toEqual(changes);
  });
});
