import PostalMime from "postal-mime";
import type { Attachment, Email } from "postal-mime";
import { BadDocument } from "../../domain/errors/errors";
import type { DocumentHints, FormatReader, Read } from "../format-reader";
import type { Warning } from "../../domain/errors/warning";
import { CUT_INSIDE } from "../reading/decoding/cut-off";
import { collectBytes } from "../reading/decoding/decode-text";
import { READING_LIMITS, type ReadingLimits } from "../reading-limits";
import { defined } from "../reading/json/fields";
import { withSignedPosts } from "../reading/posts/signed-posts";
import { articleOf } from "../reading/story";
import { isDigest, kindOfMail, mailStory } from "./mail-story";

/** One message as mail programs save it: RFC 5322 with MIME. Mailboxes of many messages are containers. */
export const email: FormatReader = {
  name: "email",
  version: 2,
  precedence: 30,
  title: "an e-mail or a newsletter as mail programs save it (.eml)",
  detect,
  read,
};

/** With attachments a message is larger than its text. Mail servers accept 25 to 50 MB. */
const HEADER = /^([A-Za-z][A-Za-z0-9-]{1,60}):/;
/** A message has one of these, whatever other headers come first. */
const OF_MAIL = new Set([
  "from",
  "received",
  "return-path",
  "message-id",
  "delivered-to",
  "mime-version",
  "dkim-signature",
]);
const MOST_HEADER_LINES = 400;

/** The first lines are headers, and three of them at least are those of mail. */
function detect(head: Uint8Array): boolean {
  const text = Buffer.from(head)
    .toString("latin1")
    .replace(/^\xef\xbb\xbf/, "");
  const names = new Set<string>();
  for (const line of text.split(/\r?\n/, MOST_HEADER_LINES)) {
    if (line === "") break;
    if (/^[ \t]/.test(line) && names.size > 0) continue;
    const name = HEADER.exec(line)?.[1]?.toLowerCase();
    if (name === undefined) return false;
    names.add(name);
  }
  const ofMail = [...names].filter((name) => OF_MAIL.has(name)).length;
  const beside = ["to", "subject", "date", "content-type"].filter((name) => names.has(name)).length;
  return ofMail > 0 && ofMail + beside >= 3;
}

async function* read(
  chunks: AsyncIterable<Uint8Array>,
  hints: DocumentHints,
  limits: ReadingLimits = READING_LIMITS,
): AsyncGenerator<Read> {
  const bytes = await collectBytes(chunks, limits.email);
  if (bytes === undefined) {
    yield {
      outcome: "rejection",
      reason: `larger than ${limits.email} bytes, the limit for one e-mail: save it without its attachments, or raise READ_EMAIL_BYTES`,
    };
    return;
  }
  // Without the empty line behind the headers, a date or an address among them may be half of one.
  if (!/\n\r?\n|\r\r/.test(Buffer.from(bytes).toString("latin1"))) {
    yield { outcome: "rejection", ...CUT_INSIDE };
    return;
  }
  yield* readMessage(bytes, { hints, mostNested: limits.emailDepth }, "", 0);
}

const DEEPEST_FORWARD = 3;

interface MailContext {
  readonly hints: DocumentHints;
  readonly mostNested: number;
}

/** A message, then the messages that are attached to it, each as an item of its own. */
async function* readMessage(
  bytes: Uint8Array,
  context: MailContext,
  place: string,
  depth: number,
): AsyncGenerator<Read> {
  const message = await parsed(bytes, context);
  const at = place === "" ? {} : { place };
  const kind = kindOfMail(message);
  if (kind !== undefined) {
    yield { outcome: "skipped", kind, ...at };
    return;
  }
  const told = mailStory(message);
  const story = { ...told, body: withSignedPosts(told.body, defined({ timeZone: context.hints.timeZone })) };
  const attached = message.attachments.filter((attachment) => !isPartOfText(attachment));
  // The files of a message without a text are what it is about, and a digest is the messages in it.
  const isOnlyFiles = isDigest(message) || (story.body.length === 0 && attached.length > 0);
  const isCutNow = isCut(bytes, message);
  const translated = isOnlyFiles ? undefined : articleOf(story, context.hints);
  if (translated === undefined && attached.length === 0) {
    yield { outcome: "rejection", ...at, reason: "the e-mail has neither a subject nor a text" };
    return;
  }
  if (translated !== undefined) {
    const { draft } = translated;
    const warnings = [
      ...translated.warnings,
      ...(story.leftOut === undefined ? [] : [{ code: "PART_LEFT_OUT" as const, text: story.leftOut }]),
      ...(isCutNow ? [CUT] : []),
    ];
    yield { outcome: "item", draft, ...at, ...(warnings.length > 0 && { warnings }) };
  }
  for (const [index, attachment] of attached.entries()) {
    const inner = `${place === "" ? "" : `${place}, `}attachment ${index + 1}`;
    if (isCutNow && index === attached.length - 1) {
      yield { outcome: "rejection", place: inner, ...CUT_INSIDE };
      return;
    }
    const isMessage = attachment.mimeType === "message/rfc822" && depth < DEEPEST_FORWARD;
    if (isMessage) yield* readMessage(bytesOf(attachment), context, inner, depth + 1);
    else
      yield {
        outcome: "skipped",
        kind: kindOf(attachment),
        place: attachment.filename === null ? inner : `${inner}, ${attachment.filename}`,
      };
  }
}

const CUT: Warning = {
  code: "CUT_OFF",
  text: "the e-mail is cut: it ends before its last part does. The end of the text, or attachments, may be missing",
};

/** The parts of a message end with a line of their own (RFC 2046, 5.1.1). */
function isCut(bytes: Uint8Array, { headers }: Email): boolean {
  const type = headers.find(({ key }) => key === "content-type")?.value ?? "";
  const [, quoted, plain] = /^multipart\/[^]*?;\s*boundary\s*=\s*(?:"([^"]+)"|([^\s;"]+))/i.exec(type) ?? [];
  const boundary = quoted ?? plain;
  return boundary !== undefined && !Buffer.from(bytes).includes(`--${boundary}--`);
}

async function parsed(bytes: Uint8Array, { hints, mostNested }: MailContext): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: mostNested });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const wayOut = reason.includes("nesting depth") ? "; READ_EMAIL_DEPTH allows more" : "";
    throw new BadDocument(`${hints.name} is no e-mail that can be read: ${reason}${wayOut}.`);
  }
}

/** Pictures that the text shows, and the signature of the sender. */
function isPartOfText({ related, mimeType, disposition }: Attachment): boolean {
  return (
    related === true ||
    /^application\/(?:x-)?pkcs7-signature$|^application\/pgp-signature$/.test(mimeType) ||
    (disposition === "inline" && mimeType.startsWith("image/"))
  );
}

function kindOf({ mimeType }: Attachment): string {
  return mimeType === "text/calendar" ? "calendar event" : `attachment (${mimeType})`;
}

function bytesOf({ content }: Attachment): Uint8Array {
  return typeof content === "string"
    ? Buffer.from(content)
    : content instanceof Uint8Array
      ? content
      : new Uint8Array(content);
}
