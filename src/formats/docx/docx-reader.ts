import mammoth from "mammoth";
import { BadDocument } from "../../domain/errors/errors";
import type { DocumentHints, FormatReader, Read } from "../format-reader";
import { inOneChunk, collectBytes } from "../reading/decoding/decode-text";
import { READING_LIMITS, type ReadingLimits } from "../reading-limits";
import { htmlBlocks } from "../reading/html/html-blocks";
import { defined } from "../reading/json/fields";
import { isNewsExport, newsRecordsIn } from "../reading/news-records/news-records";
import { placedInOrder, storiesRead, type PlacedStory } from "../reading/news-records/placed-stories";
import { storyOfRecord } from "../reading/news-records/record-story";
import { withHeaderOfText } from "../reading/header-paragraphs";
import { withSignedPosts } from "../reading/posts/signed-posts";
import { articleOf, languageOf, withoutHeadline } from "../reading/story";
import type { Story } from "../reading/story";
import { readXml } from "../reading/xml/read-xml";
import { elementsIn, textIn } from "../reading/xml/xml-element";
import { archiveOf } from "./checked-archive";
import { xmlPartsOf } from "./office-archive";

/** A text document of Word (Office Open XML). */
export const docx: FormatReader = {
  name: "docx",
  version: 3,
  precedence: 30,
  title: "a text document of Word (.docx)",
  detect,
  read,
};

/** A ZIP archive whose first file is one that office documents begin with, and that holds Word's folder. */
function detect(head: Uint8Array): boolean {
  const text = Buffer.from(head.buffer, head.byteOffset, head.length).toString("latin1");
  return (
    /^PK\x03\x04[\s\S]{26}(?:\[Content_Types\]\.xml|_rels\/|word\/|docProps\/|customXml\/)/.test(text) &&
    text.includes("word/")
  );
}

async function* read(
  chunks: AsyncIterable<Uint8Array>,
  hints: DocumentHints,
  limits: ReadingLimits = READING_LIMITS,
): AsyncGenerator<Read> {
  const bytes = await collectBytes(chunks, limits.docx);
  if (bytes === undefined) {
    yield {
      outcome: "rejection",
      reason: `larger than ${limits.docx} bytes, the limit for a Word document: export it as text, or raise READ_DOCX_BYTES`,
    };
    return;
  }
  const parts = xmlPartsOf(bytes, hints.name, limits.docx, limits.docxParts);
  if (!parts.has("word/document.xml")) throw new BadDocument(`${hints.name} is no Word document with a text.`);
  const { html, pictures } = await htmlOf(archiveOf(parts), hints.name);
  const stated = await statedIn(parts.get("docProps/core.xml"), hints);
  const blocks = htmlBlocks(html);
  const exported = exportedIn(blocks);
  if (exported !== undefined) {
    yield* storiesRead(exported, hints);
    return;
  }
  const posted = withSignedPosts(blocks, defined({ timeZone: hints.timeZone }));
  const translated = articleOf(withTitleOfText(stated, posted, hints), hints);
  if (translated === undefined) throw new BadDocument(`${hints.name} holds no text.`);
  const warnings = [
    ...translated.warnings,
    ...(pictures > 0
      ? [
          {
            code: "PART_LEFT_OUT" as const,
            text: `left out, because they have no address: ${pictures} picture${pictures === 1 ? "" : "s"} inside the file`,
          },
        ]
      : []),
  ];
  yield { outcome: "item", draft: translated.draft, ...(warnings.length > 0 && { warnings }) };
}

/** A news database exports many articles in one Word document. Undefined for any other document. */
function exportedIn(blocks: Story["body"]): readonly PlacedStory[] | undefined {
  const lines = blocks.flatMap((block) => ("text" in block ? [...block.text.split("\n"), ""] : []));
  return isNewsExport(lines) ? newsRecordsIn(lines).map(storyOfRecord).map(placedInOrder) : undefined;
}

const STYLES = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p.subtitle:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
];

/** Mammoth throws anything that its parsers throw. */
async function htmlOf(buffer: Buffer, name: string): Promise<{ readonly html: string; readonly pictures: number }> {
  let pictures = 0;
  const convertImage = mammoth.images.imgElement(() => {
    pictures += 1;
    return Promise.resolve({ src: "" });
  });
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer },
      // A style map in the document would tell what a paragraph is, such as an embedded post.
      { styleMap: STYLES, convertImage, includeEmbeddedStyleMap: false },
    );
    return { html: value, pictures };
  } catch {
    throw new BadDocument(`${name} is a damaged Word document: save it again, or export it as text.`);
  }
}

/** The file's title is often that of the document that it was copied from, so one in the text goes before it. */
function withTitleOfText(stated: Story, blocks: Story["body"], hints: DocumentHints): Story {
  const [first, ...rest] = blocks;
  const language = languageOf({ ...stated, body: blocks }, hints);
  const context = defined({ timeZone: hints.timeZone, language });
  const titled = (headline: string | undefined, body: Story["body"]): Story =>
    withHeaderOfText({ ...stated, headline, body }, context);
  if (first?.type === "Heading" && first.level === 1) return titled(first.text, rest);
  if (first === undefined) return titled(stated.headline, blocks);
  if (stated.headline !== undefined) return titled(stated.headline, withoutHeadline(blocks, stated.headline));
  // The first line becomes the headline.
  const story = titled(undefined, rest);
  return { ...story, body: [first, ...story.body] };
}

/** What the file says of itself: ISO 29500-2, "Core Properties". */
async function statedIn(core: Buffer | undefined, hints: DocumentHints): Promise<Story> {
  if (core === undefined) return { body: [] };
  const said = new Map<string, string>();
  const shape = { namespaces: {}, isRecord: (_name: string, parent: string | undefined) => parent === undefined };
  for await (const part of readXml(inOneChunk(core), { name: hints.name }, shape))
    if (part.part === "record")
      for (const element of elementsIn(part.element))
        said.set(element.name.slice(element.name.indexOf(":") + 1), textIn(element) ?? "");
  const get = (name: string) => said.get(name) || undefined;
  const title = get("title");
  return {
    headline:
      title === undefined || /^(?:Microsoft Word - .*|Document\d*|Dokument\d*)$/i.test(title) ? undefined : title,
    authors: list(get("creator"), /[;,]/),
    summary: get("description"),
    language: get("language"),
    published: [get("created")],
    modified: [get("modified")],
    section: get("category"),
    keywords: list(get("keywords"), /[;,]/),
    body: [],
  };
}

function list(text: string | undefined, separator: RegExp): string[] {
  return (text ?? "")
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
