import type { ArticleDraft, BlockDraft } from "../../../domain/draft";
import { isDate, parseDate } from "../dates";
import type { DateContext, StatedDate } from "../dates";
import { labelledByline, nameAlone } from "./byline";

type Fields = Pick<ArticleDraft, "byline" | "authors" | "publishedAt" | "rules">;

const MOST_FIELDS = 4;
const LONGEST_FIELD = 160;

interface Stated {
  readonly authors?: readonly string[];
  readonly publishedAt?: StatedDate;
}

/**
 * What plain paragraphs directly below a headline state, such as "By Ada Marin" and "17 March 2024", and how many they
 * are. A name without a label needs a date beside it.
 */
export function fieldsOfBlocks(
  blocks: readonly BlockDraft[],
  context: DateContext,
): { readonly fields: Fields; readonly taken: number } {
  const lines = blocks
    .slice(0, MOST_FIELDS + 1)
    .map((block) => (block.type === "Paragraph" && block.text.length <= LONGEST_FIELD ? block.text : ""));
  const stated = lines.map((text) => statedIn(text, context));
  const isDated = (at: number): boolean => stated[at]?.publishedAt !== undefined;
  const fields: { -readonly [Name in keyof Fields]: Fields[Name] } = {};
  let taken = 0;
  for (; taken < MOST_FIELDS; taken += 1) {
    const text = lines[taken] ?? "";
    const isBesideDate = fields.byline === undefined && (isDated(taken + 1) || isDated(taken - 1));
    const found: Stated | undefined = stated[taken] ?? (isBesideDate ? nameAlone(text, true) : undefined);
    if (text === "" || found === undefined) break;
    if (fields.byline === undefined && found.authors !== undefined && found.authors.length > 0)
      Object.assign(fields, { byline: text, authors: found.authors });
    if (fields.publishedAt === undefined && found.publishedAt !== undefined) {
      const { date, rule } = found.publishedAt;
      Object.assign(fields, { publishedAt: date, ...(rule !== undefined && { rules: { publishedAt: rule } }) });
    }
  }
  return { fields, taken };
}

/** `17 March 2024`, `By Ada Marin`, or both with a sign between. */
function statedIn(text: string, context: DateContext): Stated | undefined {
  if (text === "") return undefined;
  const publishedAt = isDate(text, context) ? parseDate(text, context) : undefined;
  if (publishedAt !== undefined) return { publishedAt };
  const signed = labelledByline(text, context);
  if (signed !== undefined) return signed;
  const parts = text.split(/\s?[|·•]\s?/u);
  if (parts.length !== 2) return undefined;
  const [first, second] = parts.map((part) => statedIn(part, context) ?? nameAlone(part, true));
  return first && second && { ...first, ...second };
}
