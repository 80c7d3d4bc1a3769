import { withoutCutEnd } from "../reading/decoding/cut-off";
import { isCutPage } from "../reading/html/cut-page";
import { BadDocument } from "../../domain/errors/errors";
import type { DocumentHints, FormatReader, Read } from "../format-reader";
import { isNewsExport, newsRecordsIn } from "../reading/news-records/news-records";
import { storyOfRecord } from "../reading/news-records/record-story";
import { placedInOrder, storiesRead, type PlacedStory } from "../reading/news-records/placed-stories";
import { decodeRecords, headOfRecords, soundOrFault } from "../reading/decoding/damaged-text";
import { onFirstItem, wholeDecoded } from "../reading/notes";
import { READING_LIMITS, type ReadingLimits } from "../reading-limits";
import { factivaArticles, isFactivaArticles } from "./factiva-article";
import { isFactivaText, storiesOfFactiva } from "./factiva-text";
import { isExportedPage, storiesOfPage } from "./exported-page";

/** What news databases let people save: many articles in one text or one page. */
export const newsDatabase: FormatReader = {
  name: "news-database",
  version: 3,
  precedence: 35,
  title:
    "articles exported from a news database, many in one file (Nexis, ProQuest and Factiva as text, Factiva and Europresse as HTML)",
  detect(head, hints) {
    const text = headOfRecords(head, hints);
    const lines = text.split(/\r\n?|\n/);
    return isExportedPage(text) || isNewsExport(lines) || isFactivaText(lines) || isFactivaArticles(lines);
  },
  read,
};

async function* read(
  chunks: AsyncIterable<Uint8Array>,
  hints: DocumentHints,
  limits: ReadingLimits = READING_LIMITS,
): AsyncGenerator<Read> {
  const { text, warnings } = await wholeDecoded(chunks, hints, limits, decodeRecords);
  const isPage = isExportedPage(text);
  const stories = isPage ? storiesOfPage(text).map(placedInOrder) : storiesOfText(text);
  if (stories.length === 0) throw new BadDocument(`${hints.name} has no article of a news database in it.`);
  const withWarnings = onFirstItem(warnings);
  for (const read of withoutCutEnd(storiesRead(stories, hints), isPage && isCutPage(text)))
    yield withWarnings(soundOrFault(read));
}

function storiesOfText(text: string): PlacedStory[] {
  const lines = text.split(/\r\n?|\n/);
  if (isFactivaText(lines)) return storiesOfFactiva(lines);
  if (isFactivaArticles(lines)) return factivaArticles(lines);
  return newsRecordsIn(lines).map((record) => ({ place: `line ${record.line}`, story: storyOfRecord(record) }));
}
