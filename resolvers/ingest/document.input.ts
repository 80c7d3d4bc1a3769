import { Field, InputType } from "type-graphql";
import { BadUserInput } from "../../src/domain/errors/errors";
import { inputName } from "../../src/domain/addresses/input-name";
import { canonicalUrl } from "../../src/domain/addresses/urls";
import type { Instant, PreciseDate } from "../../src/domain/dates";
import { isTimeZone } from "../../src/domain/time-zones";
import type { AddressedDocument, GivenDocument, SourceDocument } from "../../src/ingest/ingest-types";
import { PASTE } from "../../src/domain/statements/provenance";
import { quoted } from "../bad-input";
import { DateTimeScalar, LanguageTagScalar, UrlScalar } from "../scalars";

const MOST_DOCUMENTS = 100;
/** In bytes of UTF-8. */
const LARGEST_DOCUMENT = 1_048_576;
const LARGEST_TOGETHER = 10_485_760;
/** Each may be as large as an answer to a subscription, and all are in memory together. */
const MOST_FETCHED = 4;

@InputType("DocumentInput", {
  description: "A document to read into the graph, in any format that the command line takes.",
})
export class DocumentInput {
  @Field(() => String, {
    nullable: true,
    description:
      "The whole document as text. At most 1 MiB (1,048,576 bytes as UTF-8). Without it, the server fetches the document " +
      "at `url`, as it fetches sources. One operation may have 4 such documents.",
  })
  content?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The name of its format, e.g. `"plain-text"`. `mediagraph ingest --help` lists the names. Without ' +
      "it, the format is detected.",
  })
  format?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The media type that it was served with, e.g. `"text/plain"`. It helps to detect the format.',
  })
  mediaType?: string | null;

  @Field(() => UrlScalar, {
    nullable: true,
    description:
      "The canonical address of the web page that it was published on. Without `content`, it is fetched from there.",
  })
  url?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Who says it, by any name: a feed, a desk. What the same speaker says later replaces it, and what it then leaves out is withdrawn. " +
      "Without it the address speaks; without an address nobody in particular, and a profile then only adds to what is known.",
  })
  speaker?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The time zone of times in it that state none, e.g. `"Africa/Cairo"` or `"+02:00"`. UTC without it.',
  })
  timeZone?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The publisher's name, if the document does not say it. Without it, the host of its address.",
  })
  source?: string | null;

  @Field(() => LanguageTagScalar, { nullable: true, description: "Its language, if the document does not say it." })
  language?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When it was published, if the document does not say it. The first instant of a day means that day.",
  })
  publishedAt?: Instant | null;
}

/** Turns the argument into inputs for the writer. Throws a BadUserInput that names the document that is too large. */
export function givenDocuments(documents: readonly DocumentInput[]): GivenDocument[] {
  if (documents.length < 1 || documents.length > MOST_DOCUMENTS) {
    const wayOut =
      documents.length === 0 ? "Give the documents that you want to be read." : "Send the rest in another request.";
    throw new BadUserInput(
      "documents",
      `documents must have 1 to ${MOST_DOCUMENTS} values; got ${documents.length}. ${wayOut}`,
    );
  }
  let together = 0;
  let fetched = 0;
  return documents.map((document, index) => {
    if (typeof document.content !== "string") {
      fetched += 1;
      return addressedDocument(document, index, fetched);
    }
    const bytes = Buffer.from(document.content, "utf8");
    together += bytes.length;
    limitContent(bytes.length, `documents[${index}].content`);
    limitSize(
      together,
      LARGEST_TOGETHER,
      `documents[${index}].content`,
      "brings all documents together to more than",
      "Send the rest in another request.",
    );
    return sourceDocument(document, bytes, index);
  });
}

/** Its address is the speaker and the name, as on the command line. */
function addressedDocument(
  { format, url, speaker, ...hints }: DocumentInput,
  index: number,
  fetched: number,
): AddressedDocument {
  const argument = `documents[${index}]`;
  if (typeof url !== "string")
    throw new BadUserInput(argument, `${argument} needs its content, or the url that it can be fetched from.`);
  if (fetched > MOST_FETCHED)
    throw new BadUserInput(
      argument,
      `${argument} has no content: one operation fetches at most ${MOST_FETCHED} documents. Send the rest in another request.`,
    );
  const name = speaker?.trim() ?? "";
  return {
    name: url,
    address: url,
    origin: inputName(url),
    ...(name !== "" && { speaker: { name } }),
    ...(typeof format === "string" && { format }),
    ...givenHints(hints, index),
  };
}

/** Throws a BadUserInput if the content of one document is too large. `size`: bytes of UTF-8. */
export const limitContent = (size: number, argument: string): void =>
  limitSize(
    size,
    LARGEST_DOCUMENT,
    argument,
    "may have at most",
    "Read it with mediagraph ingest, or send it in parts.",
  );

function limitSize(size: number, limit: number, argument: string, fault: string, wayOut: string): void {
  if (size > limit)
    throw new BadUserInput(argument, `${argument} ${fault} ${limit} bytes of UTF-8; got ${size}. ${wayOut}`);
}

/** Provenance names the document by its address, where people can find it again. */
function sourceDocument(
  { format, mediaType, url, speaker, ...hints }: DocumentInput,
  bytes: Uint8Array,
  index: number,
): SourceDocument {
  // The canonical address has no user name and password. They are nobody else's business.
  const address = typeof url === "string" ? canonicalUrl(url) : undefined;
  const name = speaker?.trim() ?? "";
  const said = name !== "" ? { name } : address === undefined ? { key: PASTE } : undefined;
  return {
    name: address ?? `documents[${index}]`,
    ...(said !== undefined && { speaker: said }),
    ...(typeof format === "string" && { format }),
    ...(typeof mediaType === "string" && { mediaType: asUtf8(mediaType) }),
    ...(address !== undefined && { url: address }),
    ...givenHints(hints, index),
    async *open() {
      yield bytes;
    },
  };
}

function givenHints(
  { timeZone, source, language, publishedAt }: Partial<DocumentInput>,
  index: number,
): Partial<SourceDocument> {
  const argument = `documents[${index}].timeZone`;
  if (typeof timeZone === "string" && !isTimeZone(timeZone))
    throw new BadUserInput(
      argument,
      `${argument} must be a zone like Europe/Berlin or an offset like +03:00; got ${quoted(timeZone)}.`,
    );
  return {
    ...(typeof timeZone === "string" && { timeZone }),
    ...(typeof source === "string" && source.trim() !== "" && { source: source.trim() }),
    ...(typeof language === "string" && { language }),
    ...(typeof publishedAt === "string" && { publishedAt: preciseDate(publishedAt) }),
  };
}

/** GraphQL gives a day as its first instant. */
function preciseDate(instant: Instant): PreciseDate {
  return { instant, precision: instant.endsWith("T00:00:00.000Z") ? "DAY" : "SECOND" };
}

/** The media type may name the encoding of the original document. In a GraphQL string it is UTF-8. */
function asUtf8(mediaType: string): string {
  return mediaType.replace(/;\s*charset\s*=\s*("[^"]*"|[^;\s]*)/gi, "; charset=utf-8");
}
