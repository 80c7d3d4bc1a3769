import type { Attribution } from "../attribution";
import { isWordless } from "../../line-shapes";
import type { Line } from "../../lines";
import { countsIn } from "../labels/post-labels";
import { isBelowText } from "../closings/text-end";

/**
 * The heads of a page's posts, where a head without the label "Quote" above it is of a quoted post. Bluesky shows none.
 * Whoever has an answer has a number below the words, so a post without one is not answered by the post below it. The
 * page's own author goes on below the quoted post of somebody else, which has the numbers of both.
 */
export function withUnlabelledQuotes(attributions: readonly Attribution[], lines: readonly Line[]): Attribution[] {
  const told: Attribution[] = [];
  for (let index = 0; index < attributions.length; index += 1) {
    const [outer, inner, next] = attributions.slice(index, index + 3);
    if (outer === undefined) break;
    if (inner !== undefined && next !== undefined && isQuoting(lines, attributions[0], outer, inner, next)) {
      told.push({ ...outer, quoted: inner });
      index += 1;
    } else told.push(outer);
  }
  return told;
}

function isQuoting(
  lines: readonly Line[],
  first: Attribution | undefined,
  outer: Attribution,
  inner: Attribution,
  next: Attribution,
): boolean {
  const isOpen = outer.opens && inner.opens && outer.quoted === undefined && inner.quoted === undefined;
  const isOwn = outer.handle !== undefined && outer.handle === first?.handle && next.handle === outer.handle;
  if (!isOpen || !isOwn || inner.handle === outer.handle || outer === first) return false;
  const [own, below] = [lines.slice(outer.end, inner.start), lines.slice(inner.end, next.start)];
  return own.length > 0 && !own.some(({ text }) => isBelowText(text)) && endsInCounts(below);
}

/** Two numbers or more below the words. */
const endsInCounts = (below: readonly Line[]): boolean =>
  below.length > FEWEST_COUNTS &&
  below.slice(-FEWEST_COUNTS).every(({ text }) => isWordless(text) || countsIn(text) !== undefined);

const FEWEST_COUNTS = 2;
