import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { annotatedPages, readingOf } from "../../builders/annotated-page";
import type { Reading } from "../../builders/annotated-page";
import { everyNth } from "../../builders/thorough";

const FOLDER = join(__dirname, "../../fixtures/pasted-pages");
const pages = annotatedPages(FOLDER);
/** Pages of which we know that not all lines of the site can be told from the text. */
const notYet = annotatedPages(join(FOLDER, "not-yet"));

describe("a text of our own writing, as people paste it", () => {
  it.each(everyNth(pages, 5).map((page) => [page.name, page] as const))(
    "is read as a person reads it: %s",
    async (_name, { text, expected }) => {
      expect(await readingOf(text)).toEqual(expected);
    },
  );

  it.each(everyNth(notYet, 5).map((page) => [page.name, page] as const))(
    "keeps its headline, authors, date, posts and sentences where lines of the site stay: %s",
    async (_name, { text, expected }) => {
      const { blocks, ...others } = await readingOf(text);
      expect(others).toEqual(withoutBlocks(expected));
      expect(blocks).toEqual(expect.arrayContaining(sentencesOf(expected)));
    },
  );
});

function withoutBlocks({ blocks: _, ...others }: Reading): Omit<Reading, "blocks"> {
  return others;
}

const sentencesOf = ({ blocks }: Reading): string[] => blocks.filter((block) => block.startsWith("Paragraph: "));
