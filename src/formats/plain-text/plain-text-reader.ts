import type { ArticleDraft, PostDraft } from "../../domain/draft";
import { withoutChatHead } from "./chat-heads";
import { withWikiSections } from "./line-kinds/headings/wiki-sections";
import { withoutRunningFeet } from "./running-feet";
import { withWholeBylines, withWholeDates } from "./split-dates";
import { withoutWraps } from "./wrapped-lines";
import { BadDocument } from "../../domain/errors/errors";
import type { DocumentHints, FormatReader, Read, ReadRejection } from "../format-reader";
import { decodeRecords, hasBadBytes, soundOrFault } from "../reading/decoding/damaged-text";
import { collectBytes, decodeHead, decodeText } from "../reading/decoding/decode-text";
import { READING_LIMITS, type ReadingLimits } from "../reading-limits";
import { isCalledJson, markupKind } from "../reading/document-kinds/document-kinds";
import { notProse } from "../reading/document-kinds/not-prose";
import type { DateContext, StatedDate } from "../reading/dates";
import { attributionsIn } from "./posts/attribution";
import type { Attribution } from "./posts/attribution";
import { withCreditsAlone } from "./posts/credit-endings";
import { isDense, wordsOf } from "./line-shapes";
import { isUrl, linesOf } from "./lines";
import { withLeftOut, withWarnings } from "./left-out";
import type { Line } from "./lines";
import { pastedMail } from "./pasted-mail";
import type { PastedMail } from "./pasted-mail";
import { contextOf, contextOfPosts, pastedArticle } from "./pasted-article";
import { withHandlesBeside } from "./header/handles-below";
import { headerFirst } from "./header/page-header";
import { withPassedOn } from "./passed-on-article";
import { readersCommentsAt } from "./furniture/readers-comments";
import { isFurniture } from "./furniture/furniture-lines";
import { withoutPageFurniture } from "./furniture/page-furniture";
import type { CleanPage } from "./furniture/page-furniture";
import { pastedPost, referredPost } from "./posts/pasted-post";
import { loggedChat, shownChat } from "./posts/messages/chat-messages";
import type { Conversation } from "./posts/messages/chat-messages";
import { exportedChat } from "./posts/messages/exported-chat";
import { linkedName, withLinkedAccount } from "./posts/linked-names";
import { withBarePosts } from "./posts/marked-posts";
import { sharedText, withoutBold } from "./shared-text";
import { inPosts } from "./posts/in-posts";
import { isThreadLabel } from "./posts/labels/platform-labels";
import { platformPageIn } from "./posts/pages/platform-page";
import type { PostLines } from "./posts/post-lines";
import { onlyPostsIn, openingPosts } from "./posts/posts-only";
import { threaded } from "./posts/threads";

/** A news article or a post as a person copies it from a web page: no markup, one paragraph per line. */
export const plainText: FormatReader = {
  name: "plain-text",
  version: 2,
  precedence: 10,
  title:
    "an article or a post as copied from a web page: the headline first, one paragraph per line (any language; UTF-8 or UTF-16)",
  detect,
  read,
};

function detect(head: Uint8Array, hints: DocumentHints): boolean {
  if (isCalledJson(hints)) return false;
  try {
    const text = decodeHead(head, hints.name, hints.mediaType);
    return markupKind(text) === undefined && notProse(text, hints.mediaType) === undefined;
  } catch (error) {
    if (error instanceof BadDocument) return false;
    throw error;
  }
}

/** A pasted text is read as a whole, because the lines around a post show which belong to it. */
async function* read(
  chunks: AsyncIterable<Uint8Array>,
  hints: DocumentHints,
  limits: ReadingLimits = READING_LIMITS,
): AsyncGenerator<Read> {
  const bytes = await collectBytes(chunks, limits.text);
  if (bytes === undefined) {
    yield {
      outcome: "rejection",
      code: "TOO_LARGE",
      reason: `larger than ${limits.text} bytes, the limit for one pasted text: split it, one article per document, or raise READ_TEXT_BYTES`,
    };
    return;
  }
  const { text, warnings } = decodeRecords(bytes, hints.name, hints.mediaType);
  const lines = linesOf(text);
  if (lines.length === 0)
    throw new BadDocument(
      `${hints.name} is empty: expected an article's headline on the first line.`,
      undefined,
      "EMPTY",
    );
  if (lines.length > limits.textLines) {
    yield {
      outcome: "rejection",
      code: "TOO_LARGE",
      reason: `more than ${limits.textLines} lines, the limit for one pasted text: split it, one article per document, or raise READ_TEXT_LINES`,
    };
    return;
  }
  const reads = hasBadBytes(text) ? messagesIn(lines, hints) : readsOf(lines, hints);
  // In prose nothing can be left out: it throws.
  if (reads === undefined) decodeText(bytes, hints.name, hints.mediaType);
  for (const item of reads ?? []) yield withWarnings(soundOrFault(item), warnings);
}

/** The messages of a conversation; undefined of other texts. */
function messagesIn(lines: readonly Line[], hints: DocumentHints): Read[] | undefined {
  const chat = savedChat(lines, contextOf(hints));
  return chat === undefined ? undefined : itemsOfChat(chat);
}

const savedChat = (lines: readonly Line[], context: DateContext): Conversation | undefined =>
  loggedChat(lines, context) ?? exportedChat(lines, context);

function readsOf(written: readonly Line[], hints: DocumentHints): Read[] {
  const linked = linkedName(written);
  const post = linked && withLinkedAccount(readsOfLines(linked.lines, hints), linked);
  return post ?? readsOfLines(written, hints);
}

function readsOfLines(lines: readonly Line[], hints: DocumentHints): Read[] {
  const context = contextOf(hints);
  const mail = pastedMail(lines, context);
  if (mail !== undefined) return itemsOfMail(withPassedOn(mail, context), hints);
  const chat = savedChat(lines, context);
  if (chat !== undefined) return itemsOfChat(chat);
  const shared = sharedText(lines);
  if (shared !== undefined) return itemsOf(shared, hints);
  const printed = withoutRunningFeet(withBarePosts(lines, contextOfPosts(hints)));
  return itemsOf(
    withWikiSections(withoutWraps(withWholeBylines(withWholeDates(withoutBold(withoutChatHead(printed.lines)))))),
    hints,
    printed.leftOut,
  );
}

/** A message as an article: its subject is the headline. What its text says of itself counts more than its headers. */
function itemsOfMail({ author, subject, postedAt, lines, leftOut }: PastedMail, hints: DocumentHints): Read[] {
  const words = withoutWraps(lines).filter(({ text }) => !isFurniture(text));
  const isTitled = subject === undefined || words[0]?.text === subject;
  const titled = isTitled ? words : [{ number: 0, text: subject, afterGap: false }, ...opened(words)];
  // A letter to all readers has its title again, buttons and headings, as a page has.
  const isPage = subject !== undefined && isTitled;
  const context = contextOf(hints);
  const page = isPage ? pageOf(titled, attributionsIn(titled, 0, contextOfPosts(hints)), context) : letterOf(titled);
  const article = pastedArticle(page, hints);
  if (article === undefined) return [{ outcome: "rejection", code: "NO_ARTICLE", reason: "an e-mail without words" }];
  const { draft } = article;
  const isDated = draft.publishedAt !== undefined && draft.rules?.["publishedAt"] !== "inferred-from-embedded-post";
  // The header has the time too.
  const isSameDay = draft.publishedAt?.instant.slice(0, 10) === postedAt?.date.instant.slice(0, 10);
  const said: ArticleDraft = {
    ...draft,
    ...(subject !== undefined && { headline: subject }),
    ...(author !== undefined && (draft.authors ?? []).length === 0 && { authors: [author] }),
    ...(postedAt !== undefined &&
      (!isDated || isSameDay) && { publishedAt: postedAt.date, rules: rulesOf(draft, postedAt) }),
  };
  const numbers = [...leftOut, ...page.leftOut, ...article.leftOut].filter((number) => number > 0);
  return [
    withLeftOut(
      { outcome: "item", draft: said },
      numbers.sort((a, b) => a - b),
      article.warnings,
    ),
  ];
}

const letterOf = (lines: readonly Line[]): CleanPage => ({ lines, leftOut: [], captions: [], signatures: [] });

const opened = (lines: readonly Line[]): Line[] =>
  lines.map((line, at) => (at === 0 ? { ...line, afterGap: true } : line));

function rulesOf({ rules = {} }: ArticleDraft, { rule }: StatedDate): Record<string, string> {
  const others = Object.entries(rules).filter(([field]) => field !== "publishedAt");
  return { ...Object.fromEntries(others), ...(rule !== undefined && { publishedAt: rule }) };
}

function itemsOf(pasted: readonly Line[], hints: DocumentHints, feet: readonly number[] = []): Read[] {
  const written = withHandlesBeside(withCreditsAlone(pasted));
  const context = contextOf(hints);
  const inPage = contextOfPosts(hints);
  const attributions = attributionsIn(written, 0, inPage);
  const platformPage = platformPageIn(written, attributions, inPage);
  if (platformPage !== undefined) {
    const { lines, posts, leftOut, isThread } = platformPage;
    return postReads(lines, posts, { isThread }).map((item) => withLeftOut(item, leftOut));
  }
  const chat = attributions.some(({ handle }) => handle !== undefined) ? undefined : shownChat(written, inPage);
  if (chat !== undefined) return itemsOfChat(chat);
  const posts = postsOf(written, inPage);
  if (posts !== undefined) return posts;
  const opening = openingPosts(written, attributions);
  const start = opening.at(-1)?.end ?? 0;
  const end = readersCommentsAt(written, inPosts(written, attributions, context).isInPost, context) ?? written.length;
  const below = written.slice(start, Math.max(end, start));
  const isWhole = below.length === written.length;
  const page = pageOf(below, isWhole ? attributions : attributionsIn(below, 0, inPage), context);
  const drafts = opening.map((post) => pastedPost(written, post));
  const article = pastedArticle(page, hints, drafts);
  if (article === undefined) return addressesAlone(written);
  if (hints.url === undefined && isWordsAlone(written, article.draft))
    return [
      {
        outcome: "rejection",
        code: "NO_ARTICLE",
        reason: "a few words alone, without a text below them: copy the article's text with its headline",
      },
    ];
  const { section } = page;
  const draft = section === undefined ? article.draft : { ...article.draft, section };
  const comments = written.slice(start + below.length).map(({ number }) => number);
  const leftOut = [...feet, ...page.leftOut, ...article.leftOut, ...comments].sort((a, b) => a - b);
  return [withLeftOut({ outcome: "item", draft }, leftOut, article.warnings)];
}

const MOST_WORDS_ALONE = 4;
const LONGEST_DENSE_ALONE = 7;

/** One line of a few words is as much as a broken file has. A headline alone that says what happened has more. */
function isWordsAlone([line, ...others]: readonly Line[], { body = [] }: ArticleDraft): boolean {
  if (line === undefined || body.length > 0) return false;
  // The name of a column, and addresses below it.
  if (others.length > 0) return !/\s/.test(line.text) && others.every(({ text }) => isUrl(text));
  return isDense(line.text) ? line.text.length <= LONGEST_DENSE_ALONE : wordsOf(line.text) <= MOST_WORDS_ALONE;
}

/** Messages of a conversation are posts, each with its time. Those that one person writes in a row answer nobody. */
const itemsOfChat = ({ lines, posts, leftOut }: Conversation): Read[] =>
  postReads(lines, posts, { isThread: false }).map((item) => withLeftOut(item, leftOut));

/** The lines without the page's furniture. All of them if nothing else is there. */
function pageOf(written: readonly Line[], attributions: readonly Attribution[], context: DateContext): CleanPage {
  const page = withoutPageFurniture(written, ofPosts(attributions), inPosts(written, attributions, context));
  if (page.lines.length < Math.min(2, written.length)) return letterOf(written);
  const ordered = headerFirst(page.lines, ofPosts(attributionsIn(page.lines, 0, context)), context, written);
  return { ...page, lines: ordered.lines, leftOut: [...page.leftOut, ...ordered.leftOut] };
}

/** Tells which lines say who wrote a post. */
function ofPosts(attributions: readonly Attribution[]): (at: number) => boolean {
  const places = new Set(
    attributions
      .flatMap(({ start, end, quoted }) => [
        { start, end },
        ...(quoted === undefined ? [] : [{ start: quoted.start - 1, end: quoted.end }]),
      ])
      .flatMap(({ start, end }) => Array.from({ length: end - start }, (_, index) => start + index)),
  );
  return (at) => places.has(at);
}

/** The items of a document that has no article: pasted posts, or addresses of posts. */
function postsOf(written: readonly Line[], context: DateContext): Read[] | undefined {
  const furniture = written.filter(({ text }) => isFurniture(text));
  const ofPage = new Set(furniture.length < written.length ? furniture : []);
  const items = itemsOfPosts(
    written.filter((line) => !ofPage.has(line)),
    context,
  );
  return items?.map((item) =>
    withLeftOut(
      item,
      [...ofPage].map(({ number }) => number),
    ),
  );
}

function itemsOfPosts(lines: readonly Line[], context: DateContext): Read[] | undefined {
  const referred = lines.map(({ text }) => referredPost(text));
  if (referred.every((draft) => draft !== undefined))
    return placed(
      lines,
      referred.map((draft, index) => ({ draft, at: index })),
    );
  const posts = onlyPostsIn(lines, context);
  return posts && postReads(lines, posts, { isThread: false });
}

/** A list of addresses: those of posts are posts. */
function addressesAlone(lines: readonly Line[]): Read[] {
  const posts = lines.map(({ text }) => referredPost(text));
  if (posts.every((draft) => draft === undefined)) return [noHeadline()];
  return posts.map((draft, at) => {
    const place = `line ${lines[at]?.number}`;
    return draft === undefined ? { ...noHeadline(), place } : { outcome: "item", draft, place };
  });
}

const noHeadline = (): ReadRejection => ({
  outcome: "rejection",
  code: "NO_ARTICLE",
  reason: "only web addresses, no headline: copy the article's text, or give its address as the document",
});

/** `isThread`: a platform's page shows an author's answers to himself directly below a post. */
function postReads(
  lines: readonly Line[],
  posts: readonly PostLines[],
  { isThread }: { readonly isThread: boolean },
): Read[] {
  const hasLabel = lines.some(({ text }) => isThreadLabel(text));
  const drafts = threaded(
    posts.map((post) => ({ draft: pastedPost(lines, post), isNext: true, isInThread: isThread || hasLabel })),
  );
  return placed(
    lines,
    drafts.map((draft, index) => ({ draft, at: posts[index]?.start ?? 0 })),
  );
}

function placed(lines: readonly Line[], drafts: readonly { draft: PostDraft; at: number }[]): Read[] {
  if (drafts.length < 2) return drafts.map(({ draft }) => ({ outcome: "item", draft }));
  return drafts.map(({ draft, at }) => ({ outcome: "item", draft, place: `line ${lines[at]?.number}` }));
}
