import { describe, expect, it } from "@jest/globals";
import type { ArticleDraft } from "../../../../src/domain/draft";
import { docx } from "../../../../src/formats/docx/docx-reader";
import type { FormatReader, Read } from "../../../../src/formats/format-reader";
import { html } from "../../../../src/formats/html/html-reader";
import { newsDatabase } from "../../../../src/formats/news-database/news-database-reader";
import { plainText } from "../../../../src/formats/plain-text/plain-text-reader";
import { detectFormat } from "../../../../src/formats/registry";
import { ris } from "../../../../src/formats/ris/ris-reader";
import { inOneChunk } from "../../../../src/formats/reading/decoding/decode-text";
import { paragraph, wordDocument } from "../../../builders/word-documents";

const NEXIS = `
                               1 of 2 DOCUMENTS

                            Harbour News (London)

                            March 17, 2024 Sunday
                            Final Edition

The ferry sails again

BYLINE: Ada Marin in Sfax

SECTION: NEWS; Pg. 4

LENGTH: 1,212 words

The ferry sailed on Monday. It was repaired
in two years.

Note: the harbour was open.

LOAD-DATE: March 18, 2024

LANGUAGE: ENGLISH

                      Copyright 2024 Harbour News
                              All Rights Reserved

                               2 of 2 DOCUMENTS

                            Le Phare

                            18 mars 2024 lundi

Le bac repart

LENGTH: 80 mots

Il est parti.

LANGUAGE: FRENCH
`;

const PROQUEST = `Report information

____________________________________________________________

Document 1 of 2

The ferry sails again
Author: Marin, Ada; Reed, Sam
Publication info: Harbour News ; London (UK) [London (UK)] 17 Mar 2024: 4.
ProQuest document link
Abstract: It was repaired.
Full text: The ferry sailed on Monday.

It was repaired in two years.

Subject: Ferries; Harbours
Title: The ferry sails again
Publication title: Harbour News
Publication date: Mar 17, 2024
Language of document: English
Document URL: https://catalogue.example/docview/1
____________________________________________________________

Document 2 of 2

Author: Nobody
`;

const FACTIVA = `<html><body>
<div class="article enArticle"><div id="hd"><span class="enHeadline"><b>The ferry sails again</b></span></div>
<div class="author">By Ada Marin</div><div>212 words</div><div>17 March 2024</div><div>05:40</div><div>Harbour News</div>
<div>HARB</div><div>English</div><div>Copyright 2024</div>
<p class="articleParagraph enarticleParagraph">It sailed on Monday.</p>
<p class="articleParagraph enarticleParagraph">It was repaired.</p><p>Document HARB000020240317ej27</p></div>
<div class="article frArticle"><div id="hd">Le bac repart</div><div>80 mots</div><div>18 mars 2024</div><div>Le Phare</div>
<div>PHAR</div><div>French</div><p class="articleParagraph frarticleParagraph">Il est parti.</p></div></body></html>`;

const EUROPRESSE = `<!DOCTYPE html><html><body><article><header><div><span class="DocPublicationName">Le Phare, no. 23955</span></div>
<div><span class="DocHeader">Monde, lundi 18 mars 2024 212 mots, p. 4</span></div>
<div class="titreArticle"><p class="sm-margin-TopNews titreArticleVisu rdp__articletitle">Le bac repart</p></div>
<div class="docAuthors">Anne Prado</div></header>
<section><div class="DocText clearfix"><div class="docOcurrContainer"><p>Il est parti lundi.</p><p>On attendait.</p></div></div></section>
</article></body></html>`;

const RIS = `TY  - NEWS
T1  - The ferry sails again
AU  - Marin, Ada
AU  - Reed, Sam
JF  - Harbour News
DA  - 2024/03/17/
LA  - English
UR  - https://harbour.example/ferry
AB  - It was repaired
in two years.
KW  - Ferries
ER  -

TY  - BOOK
T1  - Ferries
ER  -

TY  - NEWS
AU  - Nobody
ER  -
`;

async function readsOf(format: FormatReader, text: string | Uint8Array): Promise<Read[]> {
  const reads: Read[] = [];
  for await (const read of format.read(inOneChunk(Buffer.from(text)), { name: "export" })) reads.push(read);
  return reads;
}

const formatOf = (text: string): string | undefined => detectFormat(Buffer.from(text), { name: "export" })?.name;

function articles(reads: readonly Read[]): ArticleDraft[] {
  return reads.flatMap((read) => (read.outcome === "item" && read.draft.type === "Article" ? [read.draft] : []));
}

const textsOf = ({ body = [] }: ArticleDraft): unknown[] => body.map((block) => ("text" in block ? block.text : block));

describe("an export of a news database", () => {
  it("of Nexis as text is many articles", async () => {
    expect(formatOf(NEXIS)).toBe("news-database");
    const [first, second, ...others] = articles(await readsOf(newsDatabase, NEXIS));
    expect(others).toEqual([]);
    expect(first).toMatchObject({
      headline: "The ferry sails again",
      source: { name: "Harbour News" },
      authors: ["Ada Marin"],
      publishedAt: { instant: "2024-03-17T00:00:00.000Z", precision: "DAY" },
      section: "NEWS",
      language: "en",
      wordCount: 1212,
      copyrightNotice: "Copyright 2024 Harbour News",
    });
    expect(first && textsOf(first)).toEqual([
      "The ferry sailed on Monday. It was repaired in two years.",
      "Note: the harbour was open.",
    ]);
    expect(second).toMatchObject({
      headline: "Le bac repart",
      source: { name: "Le Phare" },
      language: "fr",
      publishedAt: { instant: "2024-03-18T00:00:00.000Z" },
    });
  });

  it("of Nexis as a Word document is many articles", async () => {
    const one = (headline: string, text: string) => [
      headline,
      "Harbour News (London)",
      "March 17, 2024 Sunday 5:40 PM GMT",
      "Copyright 2024 Harbour News All Rights Reserved",
      "Section: NEWS; Pg. 4",
      "Length: 212 words",
      "Byline: Ada Marin",
      "Body",
      text,
      "It was repaired.",
      "Load-Date: March 18, 2024",
      "End of Document",
    ];
    const lines = [...one("The ferry sails again", "It sailed on Monday."), ...one("A second ferry", "It sails too.")];
    const found = articles(await readsOf(docx, wordDocument({ body: lines.map(paragraph).join("") })));
    expect(found.map(({ headline }) => headline)).toEqual(["The ferry sails again", "A second ferry"]);
    expect(found[1]).toMatchObject({
      source: { name: "Harbour News (London)" },
      authors: ["Ada Marin"],
      publishedAt: { instant: "2024-03-17T00:00:00.000Z", precision: "DAY" },
    });
    expect(found.map(textsOf)).toEqual([
      ["It sailed on Monday.", "It was repaired."],
      ["It sails too.", "It was repaired."],
    ]);
  });

  it("of ProQuest is many articles, and one without a text costs no other", async () => {
    expect(formatOf(PROQUEST)).toBe("news-database");
    const reads = await readsOf(newsDatabase, PROQUEST);
    expect(reads.map(({ outcome, place }) => [outcome, place])).toEqual([
      ["item", "line 7"],
      ["rejection", "line 26"],
    ]);
    const [article] = articles(reads);
    expect(article).toMatchObject({
      headline: "The ferry sails again",
      source: { name: "Harbour News" },
      authors: ["Ada Marin", "Sam Reed"],
      publishedAt: { instant: "2024-03-17T00:00:00.000Z", precision: "DAY" },
      summary: "It was repaired.",
      keywords: ["Ferries", "Harbours"],
      language: "en",
      url: "https://catalogue.example/docview/1",
    });
    expect(article && textsOf(article)).toEqual(["The ferry sailed on Monday.", "It was repaired in two years."]);
  });

  it("of Factiva is many articles", async () => {
    expect(formatOf(FACTIVA)).toBe("news-database");
    const [first, second] = articles(await readsOf(newsDatabase, FACTIVA));
    expect(first).toMatchObject({
      headline: "The ferry sails again",
      source: { name: "Harbour News" },
      authors: ["Ada Marin"],
      publishedAt: { instant: "2024-03-17T00:00:00.000Z", precision: "DAY" },
      language: "en",
      wordCount: 212,
    });
    expect(first && textsOf(first)).toEqual(["It sailed on Monday.", "It was repaired."]);
    expect(second).toMatchObject({ headline: "Le bac repart", source: { name: "Le Phare" }, language: "fr" });
  });

  it("of Factiva does not take the code of a newspaper for a language", async () => {
    const [first] = articles(await readsOf(newsDatabase, FACTIVA.replace("<div>HARB</div>", "<div>HRB</div>")));
    expect(first?.language).toBe("en");
  });

  it("of Europresse is its articles", async () => {
    expect(formatOf(EUROPRESSE)).toBe("news-database");
    const [article] = articles(await readsOf(newsDatabase, EUROPRESSE));
    expect(article).toMatchObject({
      headline: "Le bac repart",
      source: { name: "Le Phare" },
      authors: ["Anne Prado"],
      publishedAt: { instant: "2024-03-18T00:00:00.000Z", precision: "DAY" },
    });
    expect(article && textsOf(article)).toEqual(["Il est parti lundi.", "On attendait."]);
  });

  it("is not seen in an article that only looks like a part of one", () => {
    const pasted =
      "The ferry sails again\n\nBy Ada Marin\n\nDocument 3 of 7 was lost, the captain said.\n\nIt sailed.\n";
    expect(formatOf(pasted)).toBe(plainText.name);
    expect(formatOf("<!doctype html><title>x</title><article class='article'><h1>Ferry</h1></article>")).toBe(
      html.name,
    );
  });
});

describe("references in RIS", () => {
  it("are articles; books are skipped, and one without a title is rejected at its line", async () => {
    expect(formatOf(RIS)).toBe("ris");
    const reads = await readsOf(ris, RIS);
    expect(reads.map(({ outcome, place }) => [outcome, place])).toEqual([
      ["item", "line 1"],
      ["skipped", "line 14"],
      ["rejection", "line 18"],
    ]);
    expect(articles(reads)[0]).toMatchObject({
      headline: "The ferry sails again",
      url: "https://harbour.example/ferry",
      authors: ["Ada Marin", "Sam Reed"],
      source: { name: "Harbour News" },
      publishedAt: { instant: "2024-03-17T00:00:00.000Z", precision: "DAY" },
      language: "en",
      summary: "It was repaired in two years.",
      keywords: ["Ferries"],
    });
  });
});
