import type { Address, Email } from "postal-mime";
import { isWebUrl } from "../../domain/addresses/urls";
import type { BlockDraft, SourceDraft } from "../../domain/draft";
import type { Story } from "../reading/story";
import { htmlMail, textMail } from "./mail-body";
import { passedOnIn, withoutAnswered } from "./passed-on";
import { isReply, nameOfSender, subjectAlone } from "../reading/page-words/mail-headers";

/** What a message says. A newsletter's sender is a publication, and another message's sender is its author. */
export function mailStory(message: Email): Story & { readonly leftOut?: string } {
  const header = (name: string) => message.headers.find(({ key }) => key === name)?.value.trim();
  const sender = nameOf(message.from);
  const isNewsletter = LIST_HEADERS.some((name) => header(name) !== undefined);
  const html = message.html?.trim() ?? "";
  const { body, webVersion } =
    html === "" ? { body: textMail(message.text ?? ""), webVersion: undefined } : htmlMail(html);
  const source: SourceDraft | undefined =
    isNewsletter && sender !== undefined ? { type: "Source", name: sender } : undefined;
  const inner = passedOnIn(body);
  const isAnswered = inner !== undefined && inner.before.length > 0 && isReply(message.subject);
  if (inner !== undefined && !isNewsletter && !isAnswered) {
    const author = nameOfSender(inner.from);
    return {
      headline: subjectAlone(message.subject) ?? subjectAlone(inner.subject),
      authors: author === undefined ? [] : [author],
      published: [inner.date, header("date") ?? message.date],
      body: inner.body,
      ...(inner.before.length > 0 && { leftOut: "the words of whoever passed the message on are left out" }),
    };
  }
  const own = isAnswered ? inner.before : body;
  const archived = /<(https?:[^<>\s]+)>/i.exec(header("archived-at") ?? "")?.[1];
  return {
    url: archived ?? (webVersion !== undefined && isOfSender(webVersion, message.from) ? webVersion : undefined),
    headline: subjectAlone(message.subject),
    source,
    authors: isNewsletter || sender === undefined ? [] : [sender],
    language: header("content-language")?.split(",")[0]?.trim(),
    published: [header("date") ?? message.date],
    body: withoutAnswered(withoutMasthead(own, sender)),
  };
}

/** What a message is that no person wrote as news. Undefined for all others. */
export function kindOfMail(message: Email): string | undefined {
  const header = (name: string) => message.headers.find(({ key }) => key === name)?.value.toLowerCase() ?? "";
  const type = header("content-type");
  if (/^multipart\/report\b/.test(type)) return "delivery report";
  if (/^application\/(?:x-)?pkcs7-mime\b|^multipart\/encrypted\b/.test(type)) return "encrypted message";
  // RFC 3834.
  return /^auto-(?:replied|notified)/.test(header("auto-submitted")) ? "automatic reply" : undefined;
}

/** Whether a message only holds others, beside the list of them that a mailing list's program writes. */
export function isDigest({ headers, attachments }: Email): boolean {
  const type = headers.find(({ key }) => key === "content-type")?.value ?? "";
  const isList = headers.some(({ key }) => LIST_HEADERS.includes(key));
  return /^multipart\/digest\b/i.test(type) || (isList && attachments.some((one) => one.mimeType === "message/rfc822"));
}

/** Newsletters begin with their own name. */
function withoutMasthead(body: readonly BlockDraft[], sender: string | undefined): readonly BlockDraft[] {
  const [first] = body;
  const isName = (first?.type === "Heading" || first?.type === "Paragraph") && first.text.trim() === sender;
  return isName ? body.slice(1) : body;
}

const LIST_HEADERS = ["list-id", "list-post", "list-unsubscribe", "feedback-id"];

function nameOf(address: Address | undefined): string | undefined {
  const name = address?.name.trim().replace(/^["']|["']$/g, "") ?? "";
  return name !== "" && !name.includes("@") ? name : undefined;
}

/** The address of the same text on the web, if it is at the sender's own site and not at a counter of clicks. */
function isOfSender(url: string, from: Address | undefined): boolean {
  const domain = from?.address?.split("@").at(-1)?.toLowerCase().split(".").slice(-2).join(".");
  if (domain === undefined || domain === "" || !isWebUrl(url)) return false;
  const { hostname, pathname } = new URL(url);
  return (
    (hostname === domain || hostname.endsWith(`.${domain}`)) &&
    !/^(?:click|links?|track|email|e|t|go)\d*\./.test(hostname) &&
    pathname !== "/"
  );
}
