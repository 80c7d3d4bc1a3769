import type { LineKind } from "./line-kinds";
import type { LineView } from "./line-view";

const MOST_FIELDS = 4;
const MOST_WORDS = 14;

/**
 * What is certain of the headline. A sentence directly below the author and the date is the first of the text: the
 * headline stands above them. So it does above a line of some sentences that leads in to a post.
 */
export function withHeadlineAboveFields(kinds: readonly LineKind[], lines: readonly LineView[]): readonly LineKind[] {
  const told = kinds.indexOf("headline");
  const line = lines[told];
  if (line === undefined) return kinds;
  const isLead = LEAD.test(line.text) && lines[told + 1]?.isPost === true;
  if (!(line.isProse && line.ends) && !isLead) return kinds;
  let start = told;
  while (start > told - MOST_FIELDS && isField(lines[start - 1])) start -= 1;
  const fields = lines.slice(start, told);
  if (!isLead && !fields.some(({ isDated, fields: own }) => isDated || own.includes("date"))) return kinds;
  if (!mayBeHeadline(lines[start - 1])) return kinds;
  return kinds.map((kind, at) => {
    if (at === start - 1) return "headline";
    if (at === told) return "text";
    return at >= start && at < told ? "page" : kind;
  });
}

/** "The council met. The mayor wrote on Mastodon:" */
const LEAD = /[.!?؟。]\s.{0,200}[:：]$/u;

const isField = (line: LineView | undefined): boolean =>
  line !== undefined && !line.isPost && (line.isDated || line.fields.length > 0);

const mayBeHeadline = (line: LineView | undefined): boolean =>
  line !== undefined &&
  !line.isPost &&
  !line.isDated &&
  !line.ends &&
  line.fields.length === 0 &&
  line.labels.length === 0 &&
  line.words <= MOST_WORDS &&
  line.look !== "wordless";
