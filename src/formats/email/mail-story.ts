import type { Address, Email } from "postal-mime";
import { isWebUrl } from "../../domain/addresses/urls";
import type { BlockDraft, SourceDraft } from "../../domain/draft";
import type { Story } from "../reading/story";
import { htmlMail, textMail } from "./mail-body";

/** What a message says. A newsletter's sender is a publication, and another message's sender is its author. */
export function mailStory(message: Email): Story {
  const header = (name: string) => message.headers.find(({ key }) => key === name)?.value.trim();
  const sender = nameOf(message.from);
  const isNewsletter = LIST_HEADERS.some((name) => header(name) !== undefined);
  const html = message.html?.trim() ?? "";
  const { body, webVersion } =
    html === "" ? { body: textMail(message.text ?? ""), webVersion: undefined } : htmlMail(html);
  const source: SourceDraft | undefined =
    isNewsletter && sender !== undefined ? { type: "Source", name: sender } : undefined;
  const archived = /<(https?:[^<>\s]+)>/i.exec(header("archived-at") ?? "")?.[1];
  return {
    url: archived ?? (webVersion !== undefined && isOfSender(webVersion, message.from) ? webVersion : undefined),
    headline: subjectOf(message.subject),
    source,
    authors: isNewsletter || sender === undefined ? [] : [sender],
    language: header("content-language")?.split(",")[0]?.trim(),
    published: [header("date") ?? message.date],
    body: withoutMasthead(body, sender),
  };
}

/** Newsletters begin with their own name. */
function withoutMasthead(body: readonly BlockDraft[], sender: string | undefined): readonly BlockDraft[] {
  const [first] = body;
  const isName = (first?.type === "Heading" || first?.type === "Paragraph") && first.text.trim() === sender;
  return isName ? body.slice(1) : body;
}

const LIST_HEADERS = ["list-id", "list-post", "list-unsubscribe", "feedback-id"];

/** `Re: [desk] Fwd: Ferry` is `Ferry`. Prefixes in the languages of common mail programs. */
const PREFIX =
  /^\s*(?:(?:re|fwd?|aw|wg|tr|rv|res|enc|sv|vs|vb|odp|pd|antw|doorst|ynt|ilt|r|i|rif|回复|转发|答复|返信|転送|رد|إعادة توجيه)(?:\[\d{1,3}\])?\s?[:：]|\[[^[\]]{1,40}\])\s*/iu;
const MOST_PREFIXES = 10;

function subjectOf(subject: string | undefined): string | undefined {
  let text = subject?.replace(/\s+/g, " ").trim() ?? "";
  for (let found = 0; found < MOST_PREFIXES; found += 1) {
    const rest = text.replace(PREFIX, "");
    if (rest === text || rest === "") break;
    text = rest;
  }
  return text === "" ? undefined : text;
}

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
