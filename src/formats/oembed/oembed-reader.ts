import { BadDocument } from "../../domain/errors";
import type { AccountDraft, PostDraft } from "../../domain/draft";
import type { Media } from "../../domain/media";
import { parseAccountUrl, parsePostUrl } from "../../domain/addresses/platform-urls";
import { isWebUrl } from "../../domain/addresses/urls";
import { spanText } from "../../domain/text/spans";
import type { DocumentHints, FormatReader, Read } from "../format-reader";
import { htmlBlocks } from "../reading/html/html-blocks";
import { defined, countOf, objectOf, stringOf, type JsonObject } from "../reading/json/fields";
import { headOfJson } from "../reading/json/head";
import { itemRead, Notes, readJson, shown } from "../reading/notes";

/** What a site says of one of its pages for others that embed it: https://oembed.com. */
export const oembed: FormatReader = {
  name: "oembed",
  version: 1,
  precedence: 40,
  title: "answers of oEmbed: a post with its author, text and date, as a site gives it to be embedded",
  detect: (head) => {
    const value = headOfJson(head);
    return answerIn(Array.isArray(value) ? (value as unknown[])[0] : value) !== undefined;
  },
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
  const url = webUrl(answer["url"]) ?? webUrl(objectOf(value)?.["href"]) ?? hints.url;
  const shownPost = embeddedIn(stringOf(answer["html"]), url);
  const address = shownPost?.url ?? url;
  const platform = shownPost?.platform ?? (address === undefined ? undefined : parsePostUrl(address)?.platform);
  if (platform === undefined) {
    yield {
      outcome: "skipped",
      kind: `embed of ${stringOf(answer["provider_name"]) ?? "a site"} that is no post`,
      place,
    };
    return;
  }
  yield itemRead(postDraft(answer, platform, address, shownPost), place, new Notes());
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

/** The post that the markup shows. Its scripts are not read. */
function embeddedIn(html: string | undefined, base: string | undefined): PostDraft | undefined {
  const blocks = html === undefined ? [] : htmlBlocks(html, base === undefined ? {} : { base });
  return blocks.flatMap((block) => (block.type === "PostEmbed" ? [block.post] : []))[0];
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

function pictureOf(answer: JsonObject): Media[] {
  const isPhoto = answer["type"] === "photo";
  const url = webUrl(isPhoto ? answer["url"] : answer["thumbnail_url"]);
  if (url === undefined) return [];
  const [width, height] = isPhoto ? ["width", "height"] : ["thumbnail_width", "thumbnail_height"];
  return [
    { kind: "IMAGE", url, ...defined({ width: countOf(answer[width ?? ""]), height: countOf(answer[height ?? ""]) }) },
  ];
}

function webUrl(value: unknown): string | undefined {
  const url = stringOf(value);
  return url !== undefined && isWebUrl(url) ? url : undefined;
}
