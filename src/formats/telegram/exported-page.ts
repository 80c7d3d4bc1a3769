import { BadDocument } from "../../domain/errors/errors";
import type { PostDraft } from "../../domain/draft";
import type { DocumentHints, Read } from "../format-reader";
import { textIn } from "../reading/html/html-text";
import { parseHtml } from "../reading/html/parse-html";
import { attributeOf, findElements, findOfClass, hasClass, type HtmlElement } from "../reading/html/tree";
import { defined } from "../reading/json/fields";
import { dated, itemRead, Notes, orRejection } from "../reading/notes";
import type { Warning } from "../../domain/errors/warning";

/** What the desktop program writes if one asks it for HTML: `messages.html`, `messages2.html`. */
export function isExportedPage(text: string): boolean {
  const head = text.slice(0, LONGEST_HEAD);
  return (
    /^\s*<(?:!doctype\s+html|html)\b/i.test(head) &&
    /class="[^"]{0,40}\bpage_wrap\b/.test(head) &&
    /class="(?:message (?:default|service)|page_body chat_page|history)\b/.test(head)
  );
}

const LONGEST_HEAD = 65_536;

const AS_JSON: Warning = {
  code: "FORM_SAYS_LESS",
  text: "Telegram's HTML export says no numbers and no addresses: export the chat as machine-readable JSON to get them too",
};

/** The messages of a page. It says neither the chat's number nor its kind. */
export function* readExportedPage(html: string, hints: DocumentHints): Generator<Read> {
  const root = parseHtml(html);
  const messages = findElements(root, (one) => hasClass(one, "message"));
  if (messages.length === 0) throw new BadDocument(`${hints.name} is an export of Telegram's with no message in it`);
  if (isConversation(root, messages)) {
    yield { outcome: "skipped", kind: "private conversation" };
    return;
  }
  const first = messages.findIndex((message) => !hasClass(message, "service") && contentOf(message) !== undefined);
  for (const [index, message] of messages.entries()) {
    const place = attributeOf(message, "id") ?? `message ${index + 1}`;
    yield* orRejection(place, () => readMessage(message, place, index === first, hints));
  }
}

/**
 * What two people write to each other: one of them is what the chat is called. All messages of a channel are by what it
 * is called, and nobody in a group is.
 */
function isConversation(root: HtmlElement, messages: readonly HtmlElement[]): boolean {
  const title = textOf(findOfClass(findOfClass(root, "page_header") ?? root, "text"));
  const names = new Set(messages.flatMap((message) => textOf(findOfClass(message, "from_name")) ?? []));
  return title !== undefined && names.has(title) && names.size > 1;
}

function* readMessage(message: HtmlElement, place: string, isFirst: boolean, hints: DocumentHints): Generator<Read> {
  if (hasClass(message, "service")) {
    yield { outcome: "skipped", kind: "service message", place };
    return;
  }
  const notes = new Notes({ language: "de", ...(hints.timeZone !== undefined && { timeZone: hints.timeZone }) });
  if (isFirst) notes.warnings.push(AS_JSON);
  const content = contentOf(message);
  if (content === undefined) {
    // A picture, a film or a sticker is a file beside the page.
    yield { outcome: "skipped", kind: "message without words", place };
    return;
  }
  const date = findOfClass(message, "date");
  const postedAt = notes.date(date && attributeOf(date, "title")?.replace(/\sUTC(?=[+-])/u, " "), "date");
  const draft: PostDraft = {
    type: "SocialPost",
    platform: "TELEGRAM",
    content,
    ...dated({ postedAt }),
    ...defined({ poll: pollOf(message) }),
  };
  yield itemRead(draft, place, notes);
}

/** Of a forwarded message too: its words stand in it. A poll has a question in place of words. */
function contentOf(message: HtmlElement): PostDraft["content"] {
  const text = findElements(message, (one) => hasClass(one, "text")).at(-1) ?? findOfClass(message, "question");
  const content = text && textIn(text, {});
  return content === undefined || content.text.trim() === "" ? undefined : content;
}

/** Each answer stands behind a dash, and its votes behind it. */
function pollOf(message: HtmlElement): PostDraft["poll"] {
  const answers = findElements(message, (one) => hasClass(one, "answer"));
  const options = answers.flatMap((answer) => {
    const details = textOf(findOfClass(answer, "details"));
    const text = textOf(answer)
      ?.replace(/^- /, "")
      .slice(0, details === undefined ? undefined : -details.length)
      .trim();
    const votes = /^\d+/.exec(details ?? "")?.[0];
    return text === undefined || text === ""
      ? []
      : [{ text, ...defined({ votes: votes === undefined ? undefined : Number(votes) }) }];
  });
  return options.length === 0 ? undefined : { options };
}

function textOf(element: HtmlElement | undefined): string | undefined {
  return defined({ text: element && textIn(element, {}).text.trim() }).text;
}
