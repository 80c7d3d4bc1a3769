import MarkdownIt from "markdown-it";
import { BadDocument } from "../../domain/errors/errors";
import type { BlockDraft } from "../../domain/draft";
import type { DocumentHints, FormatReader, Read } from "../format-reader";
import { collectBytes, decodeHead, decodeText } from "../reading/decoding/decode-text";
import { READING_LIMITS, type ReadingLimits } from "../reading-limits";
import { markupKind } from "../reading/document-kinds/document-kinds";
import { isForPrograms, isSettingsOfYaml } from "../reading/document-kinds/not-prose";
import { htmlBlocks } from "../reading/html/html-blocks";
import { withHeaderOfText } from "../reading/header-paragraphs";
import { defined } from "../reading/json/fields";
import { withSignedPosts } from "../reading/posts/signed-posts";
import { articleOf, languageOf } from "../reading/story";
import type { Story } from "../reading/story";
import { withoutDialects } from "./dialects";
import { frontMatterOf, hasFrontMatter } from "./front-matter";
import { hasOnlyHeadings, isMarked } from "./marks";
import { propertiesOf } from "./properties";
import { statedStory } from "./stated-story";

/** Markdown (CommonMark with tables and strikethrough), with YAML, TOML or JSON front matter or without. */
export const markdown: FormatReader = {
  name: "markdown",
  version: 5,
  precedence: 40,
  title: "an article in Markdown, with front matter (YAML, TOML, JSON) or without",
  detect,
  read,
};

/** A longer text is no article. Markdown is read as a whole, because links may be defined at its end. */
function detect(head: Uint8Array, { name, mediaType }: DocumentHints): boolean {
  try {
    const text = decodeHead(head, name, mediaType);
    const isCalledMarkdown =
      /\.(?:md|markdown|mdown|mkd)$/i.test(name) || /^text\/(?:x-)?markdown\b/i.test(mediaType ?? "");
    if (hasFrontMatter(text)) return isCalledMarkdown || !isSettingsOfYaml(text);
    if (markupKind(text) !== undefined || !isMarked(text, isCalledMarkdown)) return false;
    return isCalledMarkdown || !hasOnlyHeadings(text) || !isForPrograms(text);
  } catch (error) {
    if (error instanceof BadDocument) return false;
    throw error;
  }
}

async function* read(
  chunks: AsyncIterable<Uint8Array>,
  hints: DocumentHints,
  limits: ReadingLimits = READING_LIMITS,
): AsyncGenerator<Read> {
  const bytes = await collectBytes(chunks, limits.markdown);
  if (bytes === undefined) {
    yield {
      outcome: "rejection",
      code: "TOO_LARGE",
      reason: `larger than ${limits.markdown} bytes, the limit for one text: split it, one article per document, or raise READ_MARKDOWN_BYTES`,
    };
    return;
  }
  const { text, warnings } = decodeText(bytes, hints.name, hints.mediaType);
  const matter = frontMatterOf(text, limits);
  const doubts = matter.warnings;
  const { members, rest } = matter.members.size > 0 ? matter : (propertiesOf(matter.rest) ?? matter);
  const stated = statedStory(members, hints);
  const story = withTitleOfText(stated, blocksOf(rest, stated.url ?? hints.url), hints);
  const body = withSignedPosts(story.body, defined({ timeZone: hints.timeZone }));
  const translated = articleOf({ ...story, body }, hints);
  if (translated === undefined)
    throw new BadDocument(`${hints.name} holds no text: expected a headline or a paragraph.`, undefined, "NO_ARTICLE");
  const all = [...warnings, ...doubts, ...translated.warnings];
  yield { outcome: "item", draft: translated.draft, ...(all.length > 0 && { warnings: all }) };
}

/** Raw HTML stays: web sites keep their embeds in it. `htmlBlocks` takes only texts and addresses from it. */
const parser = new MarkdownIt({ html: true });

/** Markdown means HTML by its definition, so its blocks are those of that HTML. */
function blocksOf(text: string, base: string | undefined): readonly BlockDraft[] {
  return htmlBlocks(parser.render(withoutDialects(text)), { ...(base !== undefined && { base }) });
}

/** The first heading is the headline where nothing else is, and an author line and a date may follow it. */
function withTitleOfText(story: Story, blocks: readonly BlockDraft[], hints: DocumentHints): Story {
  const [first] = blocks;
  const isTitle = story.headline === undefined && first?.type === "Heading";
  const titled = { ...story, ...(isTitle && { headline: first.text }), body: isTitle ? blocks.slice(1) : blocks };
  if (story.byline !== undefined) return titled;
  return withHeaderOfText(titled, defined({ timeZone: hints.timeZone, language: languageOf(titled, hints) }));
}
