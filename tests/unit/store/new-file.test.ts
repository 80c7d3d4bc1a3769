import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "@jest/globals";
import { newFileOf } from "../../../src/store/open-store";

it("tells the file that opening a store would make, and no file where there is one, or none is made", () => {
  const folder = mkdtempSync(join(tmpdir(), "mediagraph-new-"));
  try {
    const path = join(folder, "store.db");
    expect(newFileOf(`sqlite:${path}`)).toBe(path);
    writeFileSync(path, "tables");
    expect(newFileOf(`sqlite:${path}`)).toBeUndefined();
    expect(newFileOf("sqlite::memory:")).toBeUndefined();
    expect(newFileOf("mongodb://localhost/graph")).toBeUndefined();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
