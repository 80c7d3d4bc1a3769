import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "@jest/globals";
import { detectFormat, formats } from "../../../src/formats/registry";
import { FEED_ROWS, hostileFeed } from "../../builders/hostile-feeds";
import { PLATFORM_SHAPES } from "../../builders/hostile-platforms";
import { WIRE_SHAPES } from "../../builders/hostile-wires";

/** Formats of which a file of their own makes the hostile documents. */
const OWN_FILES: Readonly<Record<string, string>> = {
  "plain-text": "doubling.test.ts",
  mediagraph: "doubling.test.ts",
  html: "html-doubling.slow.test.ts",
  docx: "word-doubling.test.ts",
  "schema-org": "schema-org-doubling.test.ts",
};

it("each format is read from hostile documents of a size and of twice that, and the work is compared", () => {
  const feeds = FEED_ROWS.map((row) => detectFormat(hostileFeed(row, 1_000), { name: "feed" })?.name);
  const tried = new Set([...[...WIRE_SHAPES, ...PLATFORM_SHAPES].map(({ format }) => format), ...feeds]);
  for (const [format, file] of Object.entries(OWN_FILES)) {
    const source = readFileSync(join(__dirname, "../../integration", file), "utf8");
    if (source.includes(format.split("-")[0] ?? format) && source.includes("doubling(")) tried.add(format);
  }
  expect(formats().flatMap(({ name }) => (tried.has(name) ? [] : [name]))).toEqual([]);
});
