import { BadDocument } from "../../domain/errors/errors";
import type { AccountDraft, PostDraft } from "../../domain/draft";
import { parseAccountUrl, parsePostUrl } from "../../domain/addresses/platform-urls";
import { spanText } from "../../domain/text/spans/spans";
import type { DocumentHints, FormatReader, Read } from "../format-reader";
import { htmlBlocks } from "../reading/html/html-blocks";
import { defined, objectOf, stringOf, type JsonObject } from "../reading/json/fields";
import { firstInHead } from "../reading/json/head";
import { itemRead, Notes, readJson, shown } from "../reading/notes";
import { pageDraft, pictureOf, providerIn, webUrl } from "./embedded-pages";

/** What a site says of one of its pages for others that embed it: https://oembed.com. */
export const oembed: FormatReader = {
  name: "oembed",
  version: 1,
  precedence: 40,
  // A frame instead of the text.
  precedences: { body: 5 },
  title: "answers of oEmbed: a post, a video, a picture or a page, as a site gives it to be embedded",
  detect: (head) => answerIn(firstInHead(head)) !== undefined,
  read: (chunks, hints, limits) => readJson(chunks, (value, place) => readValue(value, place, hints), limits),
};

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
      content: shownPost?.content ?? (title === undefined ? undefined : spanText(title)),
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
    ...defined({ displayName: stringOf(answer["author_name"]) ?? inMarkup?.displayName, url: known?.url ?? page }),
  };
}

/** YouTube's old addresses of accounts: `/user/NAME` and `/c/NAME`. */
function handleIn(page: string | undefined): string | undefined {
  return /^https?:\/\/(?:www\.)?youtube\.com\/(?:user|c)\/([\w.-]{1,100})\/?$/.exec(page ?? "")?.[1];
}
