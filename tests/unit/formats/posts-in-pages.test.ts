import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { annotatedPages, readingOf } from "../../builders/annotated-page";

/** Each page has a shape of posts, or of what stands around them, that was once read wrong. */
const pages = annotatedPages(join(__dirname, "../../fixtures/pasted-posts"));

describe("a page of our own writing with posts in it", () => {
  it.each(pages.map((page) => [page.name, page] as const))(
    "is read as a person reads it: %s",
    async (_name, { text, expected }) => {
      expect(await readingOf(text)).toEqual(expected);
    },
  );
});
