import { z } from "zod";
import type { PreciseDate } from "../../domain/dates";
import { MARKS, SPAN_KINDS } from "../../domain/rich-text";
import type { Span } from "../../domain/rich-text";
import { spanText } from "../../domain/text/spans/spans";
import { isWebUrl, LONGEST_URL } from "../../domain/addresses/urls";
import { isOfAnotherYear, parseIsoDate, writeIsoDate } from "../reading/iso-dates";

/** The values in records. Their messages say what was expected. `describeFaults` adds what came instead, and where. */

/**
 * The strings and numbers in records, in two versions. `asWritten` checks what a person writes. `asStored` accepts
 * whatever a store holds, since other formats may have written it.
 */
export interface Leaves {
  readonly filledText: z.ZodString;
  /** A text with a length limit, for names of people and places and for hashtags. */
  readonly name: z.ZodString;
  readonly languageTag: z.ZodString;
  readonly countryCode: z.ZodString;
  readonly wikidataId: z.ZodString;
  readonly identityKey: z.ZodString;
  readonly isoCode: z.ZodString;
  readonly handle: z.ZodString;
  readonly webUrl: z.ZodString;
  readonly count: z.ZodNumber;
  /** What a platform counts, such as views: GraphQL gives it as a Float. */
  readonly tally: z.ZodNumber;
}

/**
 * A character that can be seen: not white space, a control character, a joiner, a direction mark or a variation
 * selector.
 */
const VISIBLE = /[^\s\p{Cc}\p{Default_Ignorable_Code_Point}]/u;
/** In UTF-16 units. Lists are sorted by name, and cursors contain the name. */
const LONGEST_NAME = 1_000;
/** The largest GraphQL Int (32 bits). */
const LARGEST_INT = 2_147_483_647;

export const asWritten: Leaves = {
  filledText: z.string().regex(VISIBLE, "expected a text that is not empty"),
  name: z
    .string()
    .max(LONGEST_NAME, `expected at most ${LONGEST_NAME} characters`)
    .regex(VISIBLE, "expected a text that is not empty"),
  languageTag: z
    .string()
    .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'expected a BCP 47 language tag such as "ar" or "zh-Hant"'),
  countryCode: z.string().regex(/^[A-Z]{2}$/, "expected an ISO 3166-1 code of two capital letters"),
  wikidataId: z.string().regex(/^Q[1-9]\d*$/, 'expected a Wikidata id such as "Q159"'),
  identityKey: z
    .string()
    .regex(/^[a-z][a-z0-9]*:\S/, 'expected an identity key such as "wikidata:Q159" or "iso3166:RU"'),
  isoCode: z
    .string()
    .regex(/^([A-Z]{2}|\d{3})$/, "expected an ISO 3166-1 code of two capital letters or three digits of UN M.49"),
  handle: z
    .string()
    .max(LONGEST_NAME, `expected at most ${LONGEST_NAME} characters`)
    .regex(/^[^@\s]\S*$/, "expected a handle without its leading sign"),
  webUrl: z
    .string()
    .max(LONGEST_URL, { abort: true, error: `expected a URL of at most ${LONGEST_URL} characters` })
    .refine((url) => /^https?:\/\//i.test(url) && isWebUrl(url), "expected an absolute http or https URL"),
  count: z
    .int("expected a whole number")
    .nonnegative("expected a number that is not negative")
    .max(LARGEST_INT, `expected a number of at most ${LARGEST_INT}`),
  tally: z.int("expected a whole number").nonnegative("expected a number that is not negative"),
};

const anyText = z.string();
export const asStored: Leaves = {
  filledText: anyText,
  name: anyText,
  languageTag: anyText,
  countryCode: anyText,
  wikidataId: anyText,
  identityKey: anyText,
  isoCode: anyText,
  handle: anyText,
  webUrl: anyText,
  count: z.number().max(LARGEST_INT, `expected a number of at most ${LARGEST_INT}`),
  tally: z.number(),
};

const NO_DATE = 'expected an ISO 8601 date such as "2023", "2023-02-07" or "2023-02-07T10:15Z"';
const OTHER_YEAR = "expected a date of the years 1 to 9999 in UTC";

/** What a codec has made needs no second check, which would also copy it. */
const unchecked = <T>(): z.ZodType<T, T> => z.unknown() as z.ZodType<unknown, unknown> as z.ZodType<T, T>;

/** In a document an ISO 8601 string, in the domain an instant with its precision. */
export const date = z.codec(z.string(), unchecked<PreciseDate>(), {
  decode: (text, context) => {
    const parsed = parseIsoDate(text);
    if (parsed) return parsed;
    context.issues.push({ code: "custom", input: text, message: isOfAnotherYear(text) ? OTHER_YEAR : NO_DATE });
    return z.NEVER;
  },
  encode: writeIsoDate,
});

interface GivenText {
  readonly text: string;
  readonly spans?: Span[];
}

type Spanned<T> = Omit<T, "spans"> & { spans: Span[] };

/** Adds spans to texts that came without them. */
export const spanned = <S extends z.ZodType<GivenText>>(given: S) =>
  withSpans(given, (text) => [...spanText(text).spans]);

/** The same of texts in which no links, hashtags and handles are looked for. */
export const asOneSpan = <S extends z.ZodType<GivenText>>(given: S) => withSpans(given, oneSpan);

function withSpans<S extends z.ZodType<GivenText>>(given: S, spansOf: (text: string) => Span[]) {
  return z.codec(given, unchecked<Spanned<z.output<S>>>(), {
    // The codec gives what `given` has read, and takes what it has made.
    decode: (value) => ({ ...(value as GivenText), spans: (value as GivenText).spans ?? spansOf(value.text) }) as never,
    encode: (value) => value as never,
  });
}

function oneSpan({ length }: string): Span[] {
  return length === 0 ? [] : [{ kind: "TEXT", start: 0, end: length }];
}

/** Schemas of texts with spans. */
export function textsOf({ webUrl, count }: Leaves) {
  const span = z.strictObject({
    kind: z.enum(SPAN_KINDS),
    start: count,
    end: count,
    url: webUrl.exactOptional(),
    marks: z.array(z.enum(MARKS)).exactOptional(),
  });
  /** Fields beside a text. If its spans are left out, they are computed. */
  const given = <S extends z.core.$ZodLooseShape>(fields: S) => {
    const text = z.strictObject({ ...fields, text: z.string(), spans: z.array(span).exactOptional() });
    return text.refine((value) => partitions(value as GivenText), {
      path: ["spans"],
      error: "expected spans that cover the text in order and without gaps",
    });
  };
  /** A text with its spans, given as a plain string or with the fields beside it. */
  const textWith = <S extends z.core.$ZodLooseShape>(fields: S) =>
    z.codec(z.union([z.string(), given(fields)]), unchecked<Spanned<GivenText> & z.output<z.ZodObject<S>>>(), {
      decode: (value) => {
        // The fields that `given` has checked are in it.
        const text = typeof value === "string" ? { text: value } : (value as GivenText);
        return { ...text, spans: text.spans ?? [...spanText(text.text).spans] } as never;
      },
      encode: (value) => value as never,
    });
  const spannedText = textWith({});
  return { given, spannedText, textWith };
}

function partitions({ text, spans }: GivenText): boolean {
  if (spans === undefined) return true;
  let reached = 0;
  for (const { start, end } of spans) {
    if (start !== reached || end <= start) return false;
    reached = end;
  }
  return reached === text.length;
}
