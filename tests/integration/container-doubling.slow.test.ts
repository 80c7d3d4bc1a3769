import { describe, expect, it } from "@jest/globals";
import type { ContainerReader } from "../../src/formats/containers/container-reader";
import { mbox } from "../../src/formats/containers/mbox-container";
import { tar } from "../../src/formats/containers/tar-container";
import { warc } from "../../src/formats/containers/warc-container";
import { zip } from "../../src/formats/containers/zip-container";
import { notProse } from "../../src/formats/reading/document-kinds/not-prose";
import { chunked, tarOf, warcOf, zipOf } from "../builders/archives";
import { openAll } from "../builders/contained";
import { doubling, isTooMuch } from "../builders/doubling";
import { everyNth } from "../builders/thorough";

const LARGEST = 524_288;
const times = <T>(count: number, of: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => of(index));
const url = (index: number) => `https://a.example/${index}`;
const MESSAGE = "From a@b.example Tue Mar  4 10:15:00 2025\nX-A: b\n\n";

/** What costs most for each byte: very many small things, or one endless line. */
const SHAPES: readonly (readonly [name: string, container: ContainerReader, of: (size: number) => Uint8Array])[] = [
  ["a ZIP archive of many files", zip, (size) => zipOf(...times(size / 64, (at) => ({ path: `${at}`, content: "x" })))],
  [
    "a ZIP archive whose lengths come behind the data",
    zip,
    (size) => zipOf(...times(size / 64, (at) => ({ path: `${at}`, content: "xy", isStreamed: true }))),
  ],
  [
    "a tar archive of many files",
    tar,
    (size) => tarOf(...times(size / 512, (at) => ({ path: `${at}`, content: "x" }))),
  ],
  [
    "a web archive of many records",
    warc,
    (size) => warcOf(...times(size / 128, (at) => ({ url: url(at), body: "x" }))),
  ],
  [
    "a response in chunks of one byte",
    warc,
    (size) => warcOf({ url: url(1), fields: ["Transfer-Encoding: chunked"], body: chunked("x".repeat(size / 4), 1) }),
  ],
  ["a mailbox of many messages", mbox, (size) => Buffer.from(`${MESSAGE}x\n\n`.repeat(size / 64))],
  ["a mailbox with one endless line", mbox, (size) => Buffer.from(MESSAGE + "x".repeat(size))],
  ["a mailbox of From lines", mbox, (size) => Buffer.from(MESSAGE + "\nFrom x\n".repeat(size / 8))],
];

describe("a container of twice the size takes at most two and a half times the work:", () => {
  it.each(everyNth(SHAPES, 2))("%s", async (_name, container, of) => {
    const measured = await doubling(LARGEST, of, (bytes) => openAll(container, bytes));
    expect({ ...measured, isTooMuch: isTooMuch(measured) }).toMatchObject({ isTooMuch: false });
  });
});

describe("telling prose from other texts takes at most two and a half times the work for twice", () => {
  const PARTS = [
    ["spaces", " "],
    ["commas", ","],
    ["quotation marks", '"'],
    ["opened calls", "a("],
    ["brackets", "[a["],
    ["digits", "1"],
    ["letters", "a"],
    ["assignments", "a="],
    ["lines of nothing much", "a,b\n"],
  ] as const;
  it.each(everyNth(PARTS, 2))("%s", async (_name, part) => {
    const measured = await doubling(65_536, (size) => part.repeat(size / part.length), notProse);
    expect({ ...measured, isTooMuch: isTooMuch(measured) }).toMatchObject({ isTooMuch: false });
  });
});
