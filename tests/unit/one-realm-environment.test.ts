import { AsyncLocalStorage } from "node:async_hooks";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { append } from "../../src/domain/collections/lists";

const ROOT = join(__dirname, "../..");
/** Node's own `require` of this worker, as the environment gives it to the tests. */
const { requireShared } = globalThis as unknown as { readonly requireShared: NodeJS.Require };

interface Environment {
  teardown(): Promise<void>;
}

describe("the environment of the tests", () => {
  it("gives all test files of a worker the same modules of the program", () => {
    const compiled = requireShared(join(ROOT, "dist/src/domain/collections/lists.js")) as { readonly append: unknown };
    expect(compiled.append).toBe(append);
  });

  it("switches off the storages that a test file has used, so that later files do not pay for them", async () => {
    const OneRealm = requireShared(join(ROOT, "tests/one-realm-environment.js")) as new () => Environment;
    const storage = new AsyncLocalStorage<string>();
    const after = storage.run("of this file", async () => {
      expect(storage.getStore()).toBe("of this file");
      await new OneRealm().teardown();
      return storage.getStore();
    });
    expect(await after).toBeUndefined();
    expect(storage.run("of a later file", () => storage.getStore())).toBe("of a later file");
  });
});
