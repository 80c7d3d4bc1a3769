import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { annotatedPages, readingOf } from "../../builders/annotated-page";

const pages = annotatedPages(join(__dirname, "../../fixtures/pasted-pages"));

describe("a text of our own writing, as people paste it", () => {
  it.each(pages.map((page) => [page.name, page] as const))(
    "is read as a person reads it: %s",
    async (_name, { text, expected }) => {
      expect(await readingOf(text)).toEqual(expected);
    },
  );
});
