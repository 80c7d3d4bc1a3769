import { describe, expect, it } from "@jest/globals";
import { zip } from "../../../../src/formats/containers/zip-container";
import { zipOf } from "../../../builders/archives";
import { openAll } from "../../../builders/contained";
import { everyNth, isThorough } from "../../../builders/thorough";

const LONG = Array.from({ length: 3_000 }, (_, line) => `Line ${line} of a long text.\n`).join("");

describe("a ZIP archive", () => {
  it.each(everyNth([1, 7, 65_536], 3, 1))("gives its files by their paths, in pieces of %i bytes", async (pieces) => {
    const archive = zipOf(
      { path: "news/", content: "" },
      { path: "news/one.txt", content: "One" },
      { path: "news/ümit.txt", content: LONG },
      { path: "plain.txt", content: "Stored", isStored: true },
    );
    expect(await openAll(zip, archive, { pieces })).toEqual({
      found: { "news/one.txt": "One", "news/ümit.txt": LONG, "plain.txt": "Stored" },
      fault: undefined,
    });
  });

  it.each(everyNth([1, 7, 65_536], 3, 1))(
    "gives files whose lengths come behind them, in pieces of %i bytes",
    async (pieces) => {
      const archive = zipOf(
        { path: "one.txt", content: "One", isStreamed: true },
        { path: "empty.txt", content: "", isStreamed: true, isStored: true },
        { path: "long.txt", content: LONG, isStreamed: true },
      );
      expect(await openAll(zip, archive, { pieces })).toEqual({
        found: { "one.txt": "One", "empty.txt": "", "long.txt": LONG },
        fault: undefined,
      });
    },
  );

  it("is read by the lengths that it states, not by what looks like the next file", async () => {
    const inner = zipOf({ path: "inner.txt", content: "Inner", isStored: true });
    const { found } = await openAll(
      zip,
      zipOf({ path: "inner.zip", content: inner, isStored: true }, { path: "after.txt", content: "After" }),
    );
    expect(Object.keys(found)).toEqual(["inner.zip", "after.txt"]);
  });

  it("leaves out hidden files, and what file managers leave in folders", async () => {
    const archive = zipOf(
      { path: ".DS_Store", content: "x" },
      { path: "__MACOSX/._a.txt", content: "x" },
      { path: "news/Thumbs.db", content: "x" },
      { path: "news/desktop.ini", content: "x" },
      { path: "a.txt", content: "A" },
    );
    expect((await openAll(zip, archive)).found).toEqual({ "a.txt": "A" });
  });

  it.each([
    ["a path that leads out", { path: "../../evil.txt", content: "x" }, /leads out of the archive/],
    ["a path from the root", { path: "/etc/evil.txt", content: "x" }, /leads out of the archive/],
    ["a path of Windows that leads out", { path: "a\\..\\..\\evil.txt", content: "x" }, /leads out of the archive/],
    ["an encrypted file", { path: "secret.txt", content: "x", flags: 1 }, /is encrypted; unpack it with its password/],
    ["another compression", { path: "lzma.txt", content: "x", method: 14 }, /compressed by method 14; unpack it/],
    ["a wrong checksum", { path: "wrong.txt", content: "x", crc: 7 }, /does not match its checksum/],
  ])("rejects %s, and gives the others", async (_title, bad, reason) => {
    const { found, fault } = await openAll(
      zip,
      zipOf({ path: "first.txt", content: "First" }, bad, { path: "last.txt", content: "Last" }),
    );
    expect(fault).toBeUndefined();
    expect(Object.values(found)).toEqual(["First", expect.stringMatching(reason), "Last"]);
  });

  it("cannot go on behind an encrypted file of unknown length, and says so", async () => {
    const bad = { path: "secret.txt", content: "", isStreamed: true, isStored: false, flags: 1 };
    const { found, fault } = await openAll(zip, zipOf({ path: "first.txt", content: "First" }, bad));
    expect(found).toEqual({ "first.txt": "First" });
    expect(fault).toMatch(/^entry 2: is encrypted.*nothing behind it can be found/);
  });

  it("gives what came before the place where it is cut, and one fault", async () => {
    const archive = zipOf(
      { path: "one.txt", content: "One" },
      { path: "two.txt", content: LONG, isStreamed: true },
      { path: "three.txt", content: "Three" },
    );
    for (let length = 4; length < archive.length - 68; length += isThorough ? 61 : 1_950) {
      const { found, fault } = await openAll(zip, archive.subarray(0, length));
      expect(fault).toMatch(/the archive ends in the middle/);
      if (found["two.txt"] !== undefined) expect(found["one.txt"]).toBe("One");
    }
  });

  it("gives documents or faults for any damage, and does nothing else", async () => {
    const archive = zipOf({ path: "one.txt", content: LONG }, { path: "two.txt", content: "Two", isStreamed: true });
    for (let at = 0; at < archive.length; at += isThorough ? 13 : 559) {
      const damaged = Buffer.from(archive);
      damaged[at] = (damaged[at] ?? 0) ^ 0x5a;
      await openAll(zip, damaged);
    }
  });

  it("is no archive of documents where it is a file of an office program", () => {
    expect(zip.detect(zipOf({ path: "a.txt", content: "A" }), { name: "a" })).toBe(true);
    for (const path of ["[Content_Types].xml", "mimetype", "_rels/.rels", "Index/Document.iwa"])
      expect(zip.detect(zipOf({ path, content: "A" }), { name: "a" })).toBe(false);
  });

  it("may unpack to so many times its size only", async () => {
    const limits = { ratio: 50, bytes: 1e12, documents: 100, depth: 4 };
    const zeros = { path: "zeros.txt", content: Buffer.alloc(isThorough ? 40_000_000 : 20_000_000) };
    const archive = zipOf({ path: "first.txt", content: "First" }, zeros, { path: "last.txt", content: "Last" });
    const { found, fault } = await openAll(zip, archive, { limits });
    expect(found["first.txt"]).toBe("First");
    expect(found["last.txt"]).toBeUndefined();
    expect(fault).toMatch(/unpacks to more than 50 times its size.*raise UNPACK_RATIO/);
  });
});
