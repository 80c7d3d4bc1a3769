import { z } from "zod";
import { MARKS, SPAN_KINDS } from "../../domain/rich-text";
import type { Span } from "../../domain/rich-text";
import { spanText } from "../../domain/text/spans";
import { parseIsoDate, writeIsoDate } from "./iso-dates";

/** The values that records are made of. Their messages say what was expected; `describeFaults` adds what came, and where. */

export const filledText = z.string().regex(/\S/, "expected a text that is not empty");
export const languageTag = z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, "expected a BCP 47 language tag such as \"ar\" or \"zh-Hant\"");
export const countryCode = z.string().regex(/^[A-Z]{2}$/, "expected an ISO 3166-1 code of two capital letters");
export const wikidataId = z.string().regex(/^Q[1-9]\d*$/, "expected a Wikidata id such as \"Q159\"");
export const identityKey = z.string().regex(/^[a-z][a-z0-9]*:\S/, "expected an identity key such as \"wikidata:Q159\" or \"iso3166:RU\"");
export const handle = z.string().regex(/^[^@\s]\S*$/, "expected a handle without its leading sign");
export const webUrl = z.string().refine((url) => /^https?:\/\//i.test(url) && URL.canParse(url), "expected an absolute http or https URL");
export const count = z.int("expected a whole number").nonnegative("expected a number that is not negative");
export const byLanguage = <V extends z.ZodType>(value: V) => z.record(languageTag, value);

/** An ISO 8601 string in the document, an instant with its precision in the domain. */
export const date = z.codec(z.string(), z.object({ instant: z.string(), precision: z.enum(["YEAR", "MONTH", "DAY", "MINUTE", "SECOND"]) }), {
  decode: (text, context) => {
    const parsed = parseIsoDate(text);
    if (parsed) return parsed;
    context.issues.push({ code: "custom", input: text, message: "expected an ISO 8601 date such as \"2023\", \"2023-02-07\" or \"2023-02-07T10:15Z\"" });
    return z.NEVER;
  },
  encode: writeIsoDate,
});

const span = z.strictObject({
  kind: z.enum(SPAN_KINDS),
  start: count,
  end: count,
  url: webUrl.exactOptional(),
  marks: z.array(z.enum(MARKS)).exactOptional(),
});

interface GivenText {
  readonly text: string;
  readonly spans?: Span[];
}

/** Fields beside a text whose spans may be left out; they are found then. */
export function textFields<S extends z.core.$ZodLooseShape>(fields: S) {
  const given = z.strictObject({ ...fields, text: z.string(), spans: z.array(span).exactOptional() });
  return given.refine((value) => partitions(value as GivenText), { path: ["spans"], error: "expected spans that cover the text in order and without gaps" });
}

/** The same with its spans, as the domain has it. */
export function spannedFields<S extends z.core.$ZodLooseShape>(fields: S) {
  return z.strictObject({ ...fields, text: z.string(), spans: z.array(span) });
}

export const spanned = {
  decode: <T extends GivenText>(value: T) => ({ ...value, spans: value.spans ?? [...spanText(value.text).spans] }),
  encode: <T>(value: T) => value,
};

/** A text, given as a plain string or with its spans. */
export const spannedText = z.codec(z.union([z.string(), textFields({})]), spannedFields({}), {
  decode: (value) => spanned.decode(typeof value === "string" ? { text: value } : value),
  encode: (value) => value,
});

function partitions({ text, spans }: GivenText): boolean {
  if (spans === undefined) return true;
  let reached = 0;
  for (const { start, end } of spans) {
    if (start !== reached || end <= start) return false;
    reached = end;
  }
  return reached === text.length;
}
