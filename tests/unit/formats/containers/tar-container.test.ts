import { describe, expect, it } from "@jest/globals";
import { tar } from "../../../../src/formats/containers/tar-container";
import { tarOf } from "../../../builders/archives";
import { openAll } from "../../../builders/contained";

const LONG = "A long text. ".repeat(2_000);

describe("a tar archive", () => {
  it.each([1, 511, 65_536])("gives its files by their paths, in pieces of %i bytes", async (pieces) => {
    const content = pieces === 1 ? LONG.slice(0, 1_500) : LONG;
    const archive = tarOf({ path: "news/one.txt", content: "One" }, { path: "long.txt", content });
    expect(await openAll(tar, archive, { pieces })).toEqual({
      found: { "news/one.txt": "One", "long.txt": content },
      fault: undefined,
    });
  });

  it("takes the long path that stands before a file", async () => {
    const path = `${"folder/".repeat(40)}ملف.txt`;
    const note = `path=${path}\n`;
    let length = Buffer.byteLength(note) + 4;
    if (String(length).length === 3) length = Buffer.byteLength(note) + 4;
    const pax = tarOf({ path: "PaxHeader", content: `${length} ${note}` }).subarray(0, -1_024);
    pax[156] = "x".charCodeAt(0);
    pax.write("        ", 148, "latin1");
    const sum = pax.subarray(0, 512).reduce((total, byte) => total + byte, 0);
    pax.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, "latin1");
    const archive = Buffer.concat([pax, tarOf({ path: "short.txt", content: "Found" })]);
    expect((await openAll(tar, archive)).found).toEqual({ [path]: "Found" });
  });

  it("rejects a path that leads out, and gives the others", async () => {
    const archive = tarOf({ path: "../evil.txt", content: "x" }, { path: "last.txt", content: "Last" });
    const { found } = await openAll(tar, archive);
    expect(found).toEqual({ "../evil.txt": expect.stringMatching(/leads out of the archive/), "last.txt": "Last" });
  });

  it("gives what came before the place where it is cut, and one fault", async () => {
    const archive = tarOf({ path: "one.txt", content: "One" }, { path: "two.txt", content: LONG });
    const { found, fault } = await openAll(tar, archive.subarray(0, 5_000));
    expect(found["one.txt"]).toBe("One");
    expect(fault).toMatch(/the archive ends in the middle/);
  });

  it("says where no file begins", async () => {
    const archive = tarOf({ path: "one.txt", content: "One" }, { path: "two.txt", content: LONG });
    archive.write("damage", 1_030);
    expect(await openAll(tar, archive)).toEqual({
      found: { "one.txt": "One" },
      fault: "entry 2: no file begins at byte 1024; the archive is damaged",
    });
  });

  it("is told from other files by the checksum of its first header", () => {
    const archive = tarOf({ path: "one.txt", content: "One" });
    expect(tar.detect(archive, { name: "a" })).toBe(true);
    archive[0] = (archive[0] ?? 0) + 1;
    expect(tar.detect(archive, { name: "a" })).toBe(false);
    expect(tar.detect(Buffer.alloc(1_024), { name: "a" })).toBe(false);
    expect(tar.detect(Buffer.from("عناوين ".repeat(200)), { name: "a" })).toBe(false);
  });
});
