import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";

const ROOT = join(__dirname, "../..");
const PAGE = readFileSync(join(ROOT, "ARCHITECTURE.md"), "utf8");

describe("ARCHITECTURE.md", () => {
  it("shows the types as the schema has them", () => {
    const { status, stderr } = spawnSync(process.execPath, [join(ROOT, "scripts", "draw-types.mjs"), "--check"], {
      encoding: "utf8",
    });
    expect([status, stderr]).toEqual([0, ""]);
    expect(PAGE).toContain('Article --> "*" SocialPost : posts');
  });
});
