import { escaped } from "../reading/html/written-html";
import type { AccountDraft, PostDraft } from "../../domain/draft";
import { parseAccountUrl, parsePostUrl } from "../../domain/addresses/platform-urls";
import type { Platform } from "../../domain/addresses/platform";
import { parseWebUrl } from "../../domain/addresses/urls";
import type { Media } from "../../domain/media";
import { fold } from "../../domain/text/folding/fold";
import type { SpannedText } from "../../domain/rich-text";
import { spanText } from "../../domain/text/spans/spans";
import type { DocumentHints } from "../format-reader";
import { withHost } from "../reading/posts/federated";
import { htmlText } from "../reading/html/html-text";
import { addressOf } from "../reading/html/inline-elements";
import { countOf, defined, objectsOf, stringOf, type JsonObject } from "../reading/json/fields";
import { dated } from "../reading/notes";
import { keywordsIn, statedLanguages } from "../reading/schema-org/article-facts";
import { addressesAt, firstOf, objectsAt, typesOf, valuesAt } from "../reading/schema-org/graph";
import type { SchemaContext } from "../reading/schema-org/identifiers";
import { imagesAt } from "../reading/schema-org/images";
import { firstTextAt, tagOf, textsAt } from "../reading/schema-org/texts";
import { isPostNode } from "../reading/schema-org/types";
import { addressOfNode } from "./article";

/** The post that an object describes. Undefined if it has neither an address nor a text. */
export function postOfNode(
  node: JsonObject,
  context: SchemaContext,
  hints: Pick<DocumentHints, "capturedAt" | "language">,
): PostDraft | undefined {
  const { notes } = context;
  const url = addressOfNode(node, context);
  const known = url === undefined ? undefined : parsePostUrl(url);
  const author = accountOf(node, url, known?.platform, context) ?? accountInAddress(known);
  const content = contentOf(node, context);
  const posted = notes.date(valuesAt(node, "datePublished")[0] ?? valuesAt(node, "dateCreated")[0], "datePublished");
  const changed = notes.date(valuesAt(node, "dateModified")[0], "dateModified");
  if (content === undefined && url === undefined) return undefined;
  const shared = sharedIn(node, context);
  const language =
    statedLanguages(node, context)
      .map(tagOf)
      .find((tag) => tag !== undefined) ?? hints.language;
  const keywords = keywordsIn(textsAt(node, "keywords")).map((word) => word.replace(/^#/u, ""));
  return {
    type: "SocialPost",
    platform: known?.platform ?? author?.platform ?? "OTHER",
    ...defined({
      nativeId: known?.nativeId,
      url,
      author,
      content,
      language,
      hashtags: keywords.length > 0 ? keywords : undefined,
      media: mediaOf(node, context),
      metrics: metricsOf(node, context, hints.capturedAt ?? posted?.date.instant),
      replyTo: namedAt(node, "parentItem", context) ?? namedAt(node, "inReplyTo", context),
      ...shared,
    }),
    ...dated({ postedAt: posted, modifiedAt: changed }),
  };
}

type Known = ReturnType<typeof parsePostUrl>;

function accountInAddress(known: Known): AccountDraft | undefined {
  if (known?.handle === undefined) return undefined;
  return { type: "SocialAccount", platform: known.platform, handle: known.handle };
}

/** Who wrote it, by an address of the platform; elsewhere by the address or the name on that site. */
function accountOf(
  node: JsonObject,
  url: string | undefined,
  platform: Platform | undefined,
  context: SchemaContext,
): AccountDraft | undefined {
  const options = context.base === undefined ? {} : { base: context.base };
  const [author] = ["author", "creator"].flatMap((property) => objectsAt(node, property, context.graph));
  const name = author === undefined ? firstTextAt(node, "author") : firstTextAt(author, "name");
  const pages = ["url", "sameAs", "@id"]
    .flatMap((property) => addressesAt(author, property))
    .slice(0, 20)
    .flatMap((each) => addressOf(each, options, "web") ?? []);
  const accounts = pages.flatMap((each) => parseAccountUrl(each) ?? []);
  const account = accounts.find((each) => platform === undefined || each.platform === platform);
  const handle = [firstTextAt(author, "alternateName") ?? "", firstTextAt(author, "identifier") ?? ""].find((each) =>
    /^[@＠]?[\w.-]{1,60}$/u.test(each),
  );
  const named = account ?? namedOn(platform, handle, pages[0], name, url);
  if (named === undefined) return undefined;
  const [avatar] = author === undefined ? [] : imagesAt(author, "image", context);
  return { type: "SocialAccount", ...named, ...defined({ displayName: name?.slice(0, 200), avatar }) };
}

type Named = Pick<AccountDraft, "platform" | "handle" | "url">;

function namedOn(
  platform: Platform | undefined,
  handle: string | undefined,
  page: string | undefined,
  name: string | undefined,
  url: string | undefined,
): Named | undefined {
  if (platform !== undefined)
    return handle === undefined ? undefined : { platform, handle: handle.replace(/^[@＠]/u, "") };
  const parsed = page === undefined ? undefined : parseWebUrl(page);
  if (parsed !== undefined)
    return {
      platform: "OTHER",
      handle: `${parsed.host}${parsed.pathname}`.replace(/\/$/u, ""),
      ...(page !== undefined && { url: page }),
    };
  return name === undefined || name.length > 200 ? undefined : { platform: "OTHER", handle: withHost(name, url) };
}

/** The text; of a thread of a forum its headline comes first. */
function contentOf(node: JsonObject, { base }: SchemaContext): SpannedText | undefined {
  const written = ["text", "articleBody", "commentText"].flatMap((property) => rawTextsAt(node, property))[0];
  const [headline] = ["headline", "name"].flatMap((property) => textsAt(node, property));
  const text = written ?? rawTextsAt(node, "description")[0];
  const body = text === undefined ? undefined : contentIn(text, base);
  if (headline === undefined) return body;
  if (body === undefined) return spanText(headline);
  // Platforms cut the text to a headline.
  const isRepeated = fold(body.text).startsWith(fold(headline.replace(/(?:…|\.{3})$/u, "")));
  if (isRepeated) return body;
  return isHtml(text ?? "")
    ? contentIn(`${escaped(headline)}<br>${text ?? ""}`, base)
    : spanText(`${headline}\n${body.text}`);
}

const isHtml = (text: string): boolean => /<\/?[a-z]/iu.test(text);

function rawTextsAt(node: JsonObject, property: string): readonly string[] {
  return valuesAt(node, property).flatMap((value) => {
    const [object] = objectsOf(value);
    return stringOf(object === undefined ? value : object["@value"]) ?? [];
  });
}

function contentIn(text: string, base: string | undefined): SpannedText | undefined {
  const clean = text.replaceAll("\0", "");
  const content = isHtml(clean) ? htmlText(clean, base === undefined ? {} : { base }) : spanText(clean);
  return content.text.trim() === "" ? undefined : content;
}

function mediaOf(node: JsonObject, context: SchemaContext): readonly Media[] | undefined {
  const pictures = imagesAt(node, "image", context).map(({ url }): Media => ({ kind: "IMAGE", url }));
  const options = context.base === undefined ? {} : { base: context.base };
  const videos = objectsAt(node, "video", context.graph)
    .map((video) => stringOf(firstOf(video["contentUrl"])) ?? stringOf(firstOf(video["embedUrl"])))
    .flatMap((each) => addressOf(each, options, "web") ?? [])
    .map((url): Media => ({ kind: "VIDEO", url }));
  const media = [...pictures, ...videos];
  return media.length === 0 ? undefined : media;
}

const COUNTED: ReadonlyMap<string, "likes" | "reposts" | "replies" | "views"> = new Map([
  ["LikeAction", "likes"],
  ["AgreeAction", "likes"],
  ["ShareAction", "reposts"],
  ["CommentAction", "replies"],
  ["ReplyAction", "replies"],
  ["ViewAction", "views"],
  ["WatchAction", "views"],
]);

function metricsOf(node: JsonObject, { graph }: SchemaContext, readAt: string | undefined): PostDraft["metrics"] {
  const counts: Partial<Record<"likes" | "reposts" | "replies" | "views", number>> = {};
  for (const counter of objectsAt(node, "interactionStatistic", graph)) {
    const [kind] = objectsAt(counter, "interactionType", graph).flatMap(typesOf);
    const action = kind ?? (stringOf(firstOf(counter["interactionType"])) ?? "").replace(/^.*[/#]/u, "");
    const field = COUNTED.get(action);
    const count = countOf(firstOf(counter["userInteractionCount"]));
    if (field !== undefined && count !== undefined) counts[field] ??= count;
  }
  const replies = countOf(firstOf(node["commentCount"]));
  const likes = countOf(firstOf(node["upvoteCount"]));
  if (replies !== undefined) counts.replies ??= replies;
  if (likes !== undefined) counts.likes ??= likes;
  return readAt === undefined || Object.keys(counts).length === 0 ? undefined : { readAt, ...counts };
}

/** Another post that is named by its address. */
function namedAt(node: JsonObject, property: string, context: SchemaContext): PostDraft | undefined {
  const options = context.base === undefined ? {} : { base: context.base };
  for (const written of addressesAt(node, property)) {
    const url = addressOf(written, options, "web");
    if (url === undefined) continue;
    const known = parsePostUrl(url);
    const isPost = known !== undefined || objectsAt(node, property, context.graph).some(isPostNode);
    if (isPost) return { type: "SocialPost", platform: known?.platform ?? "OTHER", url };
  }
  return undefined;
}

/** What it passes on: another post, or a web page. */
function sharedIn(node: JsonObject, context: SchemaContext): Pick<PostDraft, "quotedPost" | "linkCard"> {
  const quotedPost = namedAt(node, "sharedContent", context);
  if (quotedPost !== undefined) return { quotedPost };
  const [content] = objectsAt(node, "sharedContent", context.graph);
  const options = context.base === undefined ? {} : { base: context.base };
  const url = addressOf(addressesAt({ content }, "content")[0], options, "web");
  if (content === undefined || url === undefined) return {};
  const linkCard = defined({
    url,
    title: firstTextAt(content, "headline") ?? firstTextAt(content, "name"),
    description: firstTextAt(content, "description"),
    image: imagesAt(content, "image", context)[0],
  });
  return { linkCard };
}
