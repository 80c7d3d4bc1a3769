import { findDate } from "../../reading/dates";
import type { DateContext } from "../../reading/dates";
import type { Line } from "../lines";
import { withoutMarksOfPosts } from "../quotes";
import { attributionsIn } from "./attribution";
import { referredPost } from "./pasted-post";
import { onlyPostsIn } from "./posts-only";

/** The lines without the `>`, the bullets or the empty lines that people have between the lines of a post. */
export const withBarePosts = (lines: readonly Line[], context: DateContext): readonly Line[] =>
  tightened(
    withoutMarksOfPosts(lines, (marked, isList) => (isList ? isOnePost(marked, context) : hasPost(marked, context))),
    context,
  );

const hasPost = (lines: readonly Line[], context: DateContext): boolean =>
  lines.some(({ text }) => referredPost(text) !== undefined) || attributionsIn(lines, 0, context).length > 0;

/** Nothing but who wrote it, the words and the date. */
const isOnePost = (lines: readonly Line[], context: DateContext): boolean =>
  attributionsIn(lines, 0, context).length === 1 &&
  lines.some(({ text }) => findDate(text, context) !== undefined) &&
  onlyPostsIn(lines, context)?.length === 1;

/** A name, a handle, the words and the date, with an empty line below each. */
function tightened(lines: readonly Line[], context: DateContext): readonly Line[] {
  const isGapped = lines.length > 2 && lines.length <= MOST_GAPPED && lines.slice(1).every(({ afterGap }) => afterGap);
  if (!isGapped || !/^@[\w.@-]+$/u.test(lines[1]?.text ?? "")) return lines;
  const tight = lines.map((line, at) => (at === 0 ? line : { ...line, afterGap: false }));
  return isOnePost(tight, context) ? tight : lines;
}

const MOST_GAPPED = 8;
