import { beforeAll, describe, expect, it } from "@jest/globals";
import { readPage } from "../builders/read-page";
import { htmlBlocks } from "../../src/formats/reading/html/html-blocks";
import { htmlText } from "../../src/formats/reading/html/html-text";
import { doubling, isTooMuch } from "../builders/doubling";
import { HTML_SHAPES } from "../builders/hostile-html";
import { everyNth } from "../builders/thorough";

const LARGEST = 131_072;
const LARGEST_PAGE = 65_536;
const PAGE_START = "<!doctype html><html><head><title>A title</title></head><body><h1>A title</h1>";
const options = { base: "https://a.example/" };

beforeAll(() => {
  // What runs for the first time is slow.
  for (const { of } of HTML_SHAPES) {
    htmlBlocks(of(2_000), options);
    readPage(Buffer.from(PAGE_START + of(2_000)), { name: "page" });
  }
});

describe("twice the markup is at most two and a half times the work:", () => {
  it.each(everyNth(HTML_SHAPES, 24))("$name, as blocks", async ({ of }) => {
    const measured = await doubling(LARGEST, of, (html) => htmlBlocks(html, options));
    expect({ ...measured, isTooMuch: isTooMuch(measured) }).toMatchObject({ isTooMuch: false });
  });

  it.each(everyNth(HTML_SHAPES, 24, 2))("$name, as text", async ({ of }) => {
    const measured = await doubling(LARGEST, of, (html) => htmlText(html, options));
    expect({ ...measured, isTooMuch: isTooMuch(measured) }).toMatchObject({ isTooMuch: false });
  });
});

describe("twice the page is at most two and a half times the work:", () => {
  it.each(everyNth(HTML_SHAPES, 48, 1))("$name, as a news page", async ({ of }) => {
    const measured = await doubling(LARGEST_PAGE, of, (text) =>
      readPage(Buffer.from(PAGE_START + text), { name: "page" }),
    );
    expect({ ...measured, isTooMuch: isTooMuch(measured) }).toMatchObject({ isTooMuch: false });
  });
});

describe("a hundred thousand elements in each other", () => {
  it("take no stack, and lose no text", () => {
    const html = `${"<div>".repeat(100_000)}deep${"</div>".repeat(100_000)}after`;
    expect(htmlText(html).text).toBe("deep\nafter");
    expect(htmlBlocks(html)).toMatchObject([{ text: "deep" }, { text: "after" }]);
  });
});
