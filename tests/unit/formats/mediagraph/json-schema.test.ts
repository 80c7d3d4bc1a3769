import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { printDocumentSchema } from "../../../../src/formats/mediagraph/json-schema";

describe("the published JSON Schema of documents", () => {
  it("is made from the definition that reads them", () => {
    const published = readFileSync(join(__dirname, "../../../../schema/mediagraph-document.schema.json"), "utf8");
    expect(published).toBe(printDocumentSchema());
  });

  it("has every form of a record, and the form of ids", () => {
    const schema = printDocumentSchema();
    for (const word of [
      '"mediagraph"',
      '"quotedPost"',
      '"quotedPostId"',
      '"MentionCorrection"',
      '"recorded"',
      "^post_[0-9a-f]{32}$",
    ])
      expect(schema).toContain(word);
  });
});
