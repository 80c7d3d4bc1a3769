import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, it } from "@jest/globals";
import { BadSetting } from "../../../src/domain/errors/errors";
import { newFileOf, openExistingStore, openStore } from "../../../src/store/open-store";

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

it("takes ~/ for the home folder, and refuses ~ before a name", async () => {
  const inHome = join(homedir(), "mediagraph-none", "none.db");
  expect(newFileOf("sqlite:~/mediagraph-none/none.db")).toBe(inHome);
  await expect(openExistingStore("sqlite:~/mediagraph-none/none.db")).rejects.toThrow(`sqlite:${inHome}`);
  expect(newFileOf("sqlite:./~/none.db")).toBe(resolve("~", "none.db"));
  for (const url of ["sqlite:~", "sqlite:~nobody/none.db"])
    await expect(openStore(url)).rejects.toThrow(
      new BadSetting(
        `The store ${url} begins with ~, which is the home folder only in front of a slash. Write ~/NAME, the whole path, or ./${url.slice(7)} for a file or folder of that name.`,
      ),
    );
});
