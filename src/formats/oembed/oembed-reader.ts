import { BadDocument } from "../../domain/errors/errors";
import type { AccountDraft, PostDraft } from "../../domain/draft";
import { parseAccountUrl, parsePostUrl } from "../../domain/addresses/platform-urls";
import { spanText } from "../../domain/text/spans/spans";
import type { DocumentHints, FormatReader, Read } from "../format-reader";
import type { ReadingLimits } from "../reading-limits";
import { startOf } from "../reading/decoding/decode-text";
import { htmlBlocks } from "../reading/html/html-blocks";
import { defined, objectOf, stringOf, type JsonObject } from "../reading/json/fields";
import { firstInHead } from "../reading/json/head";
import { itemRead, Notes, readJson, shown } from "../reading/notes";
import { readXml, xmlRootOf } from "../reading/xml/read-xml";
import { elementsIn, textIn } from "../reading/xml/xml-element";
import type { XmlShape } from "../reading/xml/xml-parts";
import { pageDraft, pictureOf, providerIn, webUrl } from "./embedded-pages";

/** What a site says of one of its pages for others that embed it: https://oembed.com. */
export const oembed: FormatReader = {
  name: "oembed",
  version: 1,
  precedence: 40,
  // A frame instead of the text.
  precedences: { body: 5 },
  title: "answers of oEmbed: a post, a video, a picture or a page, as a site gives it to be embedded",
  detect: (head, { mediaType }) =>
    answerIn(firstInHead(head)) !== undefined || xmlRootOf(head, mediaType)?.localName === "oembed",
  async *read(chunks, hints, limits) {
    const { first, all } = await startOf(chunks);
    if (/^\s*</.test(first)) yield* readXmlAnswer(all, hints, limits);
    else yield* readJson(all, (value, place) => readValue(value, place, hints), limits);
  },
};

const XML_SHAPE: XmlShape = { namespaces: {}, isRecord: (name) => name === "oembed" };

/** The same answer as XML: each element is a member. */
async function* readXmlAnswer(
  chunks: AsyncIterable<Uint8Array>,
  hints: DocumentHints,
  limits?: ReadingLimits,
): AsyncGenerator<Read> {
  for await (const part of readXml(chunks, hints, XML_SHAPE, limits)) {
    if (part.part === "fault") yield part.rejection;
    else if (part.part === "record") {
      const members = elementsIn(part.element).map((member) => [member.name, textIn(member)]);
      yield* readValue(Object.fromEntries(members), part.place, hints);
    }
  }
}

const TYPES = new Set(["rich", "video", "photo", "link"]);

/** The answer itself, or the one that a program keeps with its own words around it, as `oembed`. */
function answerIn(value: unknown): JsonObject | undefined {
  const object = objectOf(value);
  if (object === undefined) return undefined;
  const kept = objectOf(object["oembed"]) ?? objectOf(objectOf(object["embed"])?.["oembed"]);
  return [object, kept].find(
    (one) => one !== undefined && TYPES.has(stringOf(one["type"]) ?? "") && /^1(?:\.0)?$/.test(String(one["version"])),
  );
}

function* readValue(value: unknown, place: string, hints: DocumentHints): Generator<Read> {
  const answer = answerIn(value);
  if (answer === undefined)
    throw new BadDocument(`expected an answer of oEmbed, with type and version, got ${shown(value)}`);
  const url = addressOf(answer, value, hints);
  const blocks = htmlBlocks(stringOf(answer["html"]) ?? "", url === undefined ? {} : { base: url });
  const shownPost = blocks.flatMap((block) => (block.type === "PostEmbed" ? [block.post] : []))[0];
  const address = shownPost?.url ?? url;
  const platform = shownPost?.platform ?? (address === undefined ? undefined : parsePostUrl(address)?.platform);
  const notes = new Notes(hints.timeZone === undefined ? {} : { timeZone: hints.timeZone });
  const draft =
    platform === undefined
      ? pageDraft(answer, address, { blocks, notes })
      : postDraft(answer, platform, address, shownPost);
  if (draft !== undefined) yield itemRead(draft, place, notes);
  else yield { outcome: "skipped", kind: `embed of ${providerIn(answer, url) ?? "a site"} without a title`, place };
}

/**
 * The address of what is embedded. A photo's `url` is its file. A site was asked by an address that names it, such as
 * `https://site.example/oembed?url=…`.
 */
function addressOf(answer: JsonObject, value: unknown, { url }: DocumentHints): string | undefined {
  const own = answer["type"] === "photo" ? undefined : webUrl(answer["url"]);
  const asked = url !== undefined && URL.canParse(url) ? new URL(url).searchParams.get("url") : undefined;
  return own ?? webUrl(answer["web_page"]) ?? webUrl(objectOf(value)?.["href"]) ?? webUrl(asked) ?? url;
}

/** The title of a post of Mastodon is no text of it, but words of the server: "New status by ada". */
function postDraft(
  answer: JsonObject,
  platform: PostDraft["platform"],
  url: string | undefined,
  shownPost: PostDraft | undefined,
): PostDraft {
  const title = stringOf(answer["title"]);
  const author = authorOf(answer, platform, shownPost?.author);
  const media = [...(shownPost?.media ?? []), ...pictureOf(answer)];
  return {
    ...(shownPost ?? { type: "SocialPost", platform }),
    ...defined({
      url,
      author,
      content: shownPost?.content ?? (title === undefined || platform === "MASTODON" ? undefined : spanText(title)),
      media: media.length > 0 ? media : undefined,
    }),
  };
}

/** The name and the page of the author, and the handle in the markup. */
function authorOf(answer: JsonObject, platform: PostDraft["platform"], inMarkup: AccountDraft | undefined) {
  const page = webUrl(answer["author_url"]);
  const address = page === undefined ? undefined : parseAccountUrl(page);
  const known = address?.platform === platform ? address : undefined;
  const handle = inMarkup?.handle ?? known?.handle ?? handleIn(page);
  if (handle === undefined) return inMarkup;
  return {
    type: "SocialAccount" as const,
    platform,
    handle,
    ...defined({ displayName: inMarkup?.displayName ?? stringOf(answer["author_name"]), url: known?.url ?? page }),
  };
}

/** YouTube's old addresses of accounts: `/user/NAME` and `/c/NAME`. */
function handleIn(page: string | undefined): string | undefined {
  return /^https?:\/\/(?:www\.)?youtube\.com\/(?:user|c)\/([\w.-]{1,100})\/?$/.exec(page ?? "")?.[1];
}
