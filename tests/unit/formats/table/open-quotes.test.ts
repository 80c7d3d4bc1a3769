import { describe, expect, it } from "@jest/globals";
import type { Read } from "../../../../src/formats/format-reader";
import { READING_LIMITS } from "../../../../src/formats/reading-limits";
import { table } from "../../../../src/formats/table/table-reader";
import { doublingFrom, isTooMuch } from "../../../builders/doubling";

const HEADER = "name,type,description";

async function readsOf(text: string, { size = 7, row = READING_LIMITS.row } = {}): Promise<Read[]> {
  const reads: Read[] = [];
  const limits = { ...READING_LIMITS, row };
  for await (const read of table.read(inPieces(text, size), { name: "rows.csv" }, limits)) reads.push(read);
  return reads;
}

/** The names that are read, and the places that are rejected. */
const told = (reads: readonly Read[]) =>
  reads.map((read) => {
    if (read.outcome === "rejection") return `${read.isCut === true ? "cut" : "rejected"} ${read.place}`;
    return read.outcome === "item" && read.draft.type === "Person" ? read.draft.names?.["und"] : read.outcome;
  });
const toldOf = async (rows: readonly string[], options = {}) =>
  told(await readsOf(`${[HEADER, ...rows].join("\n")}\n`, options));

async function* inPieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

describe("a quotation mark that is never closed", () => {
  const [ada, bo, di] = ["Ada,Person,A pilot", "Bo,Person,A diver", "Di,Person,A smith"];
  const open = 'Cy,Person,"A cook';
  const long = 'Eve,Person,"A nurse\nof the ""port"", she says,\nand more"';

  it.each([
    ["in the first row", [open, ada, bo], ["rejected line 2", "Ada", "Bo"]],
    ["in a middle row", [ada, open, bo, di], ["Ada", "rejected line 3", "Bo", "Di"]],
    ["in the last row", [ada, bo, open], ["Ada", "Bo", "rejected line 4"]],
    ["in two rows", [open, ada, open, bo], ["rejected line 2", "Ada", "rejected line 4", "Bo"]],
    ["in two rows, one behind the other", [open, open, bo], ["rejected line 2", "rejected line 3", "Bo"]],
    ["before a row in quotes", [open, ada, 'Bo,"Person","A diver"', di], ["rejected line 2", "Ada", "Bo", "Di"]],
    ["in the first cell", ['"Cy,Person,A cook', ada, '"Bo",Person,x'], ["rejected line 2", "Ada", "Bo"]],
    ["behind a row of several lines", [long, open, bo], ["Eve", "rejected line 5", "Bo"]],
    ["before a row of several lines", [open, bo, long, ada], ["rejected line 2", "Bo", "Eve", "Ada"]],
    ["right before a row of several lines", [open, long, ada], ["rejected line 2", "Eve", "Ada"]],
    ["in a row of several lines", [`${open}\nof the port`, bo, di], ["rejected line 2", "Bo", "Di"]],
  ])("%s costs no other row", async (_, rows, expected) => {
    for (const size of [1, 7, 100_000]) expect(await toldOf(rows, { size })).toEqual(expected);
  });

  it("is named, with the line at which reading goes on", async () => {
    const [read] = await readsOf(`${HEADER}\n${open}\nof the port\n${bo}\n${di}\n`);
    expect(read).toMatchObject({
      place: "line 2",
      reason: "a quotation mark that opens a cell of this row is never closed. Reading went on at line 4",
    });
  });

  it("leaves cells of several lines as they are, also with marks in them that are not doubled", async () => {
    const reads = await readsOf(`${HEADER}\n${long}\nBo,Person,"He said\nthe "port" is shut"\n${di}\n`);
    expect(told(reads)).toEqual(["Eve", "Bo", "Di"]);
    expect(reads[0]).toMatchObject({
      draft: { descriptions: { und: expect.stringMatching(/nurse\s+of the "port", she says,\s+and more/) } },
    });
  });

  it("of a document that is cut is told as the cut", async () => {
    expect(told(await readsOf(`${HEADER}\n${ada}\n${open} of the`))).toEqual(["Ada", "cut line 3"]);
    expect(told(await readsOf(`${HEADER}\n${ada}\n${open}\nof the port`))).toEqual(["Ada", "cut line 3"]);
  });

  it("is looked for no further than a row may be long", async () => {
    const many = Array.from({ length: 100 }, () => ada);
    const names = many.map(() => "Ada");
    expect(await toldOf([open, ...many], { row: 200 })).toEqual(["rejected line 2", ...names]);
  });

  it.each([
    ["in every row", `${open}\n`],
    ["in one row", `${ada}\n`],
    ["in every row, and closed in the next", 'x,"y\n",z,"\n'],
    ["opened again in each line", '",x",y,"\n'],
    ["of which two stand for one", 'a,""\n'],
  ])("%s takes twice the work for twice the size", async (_, rows) => {
    const textOf = (size: number) => `${HEADER}\n${open}\n${rows.repeat(size / rows.length)}`;
    const work = (text: string) => readsOf(text, { size: 65_536 });
    const measured = await doublingFrom(131_072, textOf, work);
    expect({ ...measured, isTooMuch: isTooMuch(measured) }).toMatchObject({ isTooMuch: false });
  });
});
