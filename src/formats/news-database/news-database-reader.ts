import { BadDocument } from "../../domain/errors";
import type { DocumentHints, FormatReader, Read } from "../format-reader";
import { collectBytes, decodeText } from "../reading/decode-text";
import { isNewsExport, newsRecordsIn } from "../reading/news-records/news-records";
import { storyOfRecord } from "../reading/news-records/record-story";
import { headText, orRejection } from "../reading/notes";
import { READING_LIMITS, type ReadingLimits } from "../reading-limits";
import { storyRead, type Story } from "../reading/story";
import { isExportedPage, storiesOfPage } from "./exported-page";

/** What news databases let people save: many articles in one text or one page. */
export const newsDatabase: FormatReader = {
  name: "news-database",
  version: 1,
  precedence: 35,
  title:
    "articles exported from a news database, many in one file (Nexis and ProQuest as text, Factiva and Europresse as HTML)",
  detect(head, hints) {
    const text = headText(head, hints);
    return isExportedPage(text) || isNewsExport(text.split(/\r\n?|\n/));
  },
  read,
};

async function* read(
  chunks: AsyncIterable<Uint8Array>,
  hints: DocumentHints,
  limits: ReadingLimits = READING_LIMITS,
): AsyncGenerator<Read> {
  const bytes = await collectBytes(chunks, limits.page);
  if (bytes === undefined) {
    yield {
      outcome: "rejection",
      code: "TOO_LARGE",
      reason: `larger than ${limits.page} bytes, the limit for one export: export fewer articles at once, or raise READ_PAGE_BYTES`,
    };
    return;
  }
  const { text, warnings } = decodeText(bytes, hints.name, hints.mediaType);
  const stories = isExportedPage(text) ? storiesOfPage(text).map(inOrder) : storiesOfText(text);
  if (stories.length === 0) throw new BadDocument(`${hints.name} has no article of a news database in it.`);
  let untold = warnings;
  for (const { place, story } of stories)
    for (const read of orRejection(place, () => [storyRead(story, hints, place)])) {
      yield untold.length > 0 && read.outcome === "item"
        ? { ...read, warnings: [...untold, ...(read.warnings ?? [])] }
        : read;
      // What may be wrong with the encoding is so for all articles, and said once.
      if (read.outcome === "item") untold = [];
    }
}

/** A story, and where it stands in the document. */
interface PlacedStory {
  readonly place: string;
  readonly story: Story;
}

const inOrder = (story: Story, index: number): PlacedStory => ({ place: `article ${index + 1}`, story });

const storiesOfText = (text: string): PlacedStory[] =>
  newsRecordsIn(text.split(/\r\n?|\n/)).map((record) => ({
    place: `line ${record.line}`,
    story: storyOfRecord(record),
  }));
