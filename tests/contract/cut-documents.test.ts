import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { formats } from "../../src/formats/registry";
import { faultsOfCuts } from "../builders/cut-documents";
import { everyNth, isThorough } from "../builders/thorough";

const FIXTURES = join(__dirname, "../fixtures");

/** Nothing in a text tells that it is cut: it may end anywhere. */
const TEXTS = /^(?:plain-text|markdown|news-database\/.*-text$|email\/.*-plain-text)/;

const fixtures = formats().flatMap(({ name: format }) => {
  const folder = join(FIXTURES, format);
  return (existsSync(folder) ? readdirSync(folder) : []).flatMap((title) => {
    const name = readdirSync(join(folder, title)).find((file) => file.startsWith("input.")) ?? "";
    const fixture = { title: `${format}/${title}`, name, bytes: readFileSync(join(folder, title, name)) };
    return TEXTS.test(fixture.title) ? [] : [fixture];
  });
});

/** So many cuts of one document, all over it. */
const MOST_CUTS = isThorough ? 1_000 : 7;

describe.each(everyNth(fixtures, 2))("$title, cut anywhere,", ({ name, bytes }) => {
  it("states nothing that the whole does not", async () => {
    const step = Math.ceil(bytes.length / MOST_CUTS);
    const lengths = Array.from({ length: Math.floor(bytes.length / step) }, (_, at) => bytes.length - 1 - at * step);
    expect(await faultsOfCuts(bytes, { name }, lengths)).toEqual([]);
  });
});
