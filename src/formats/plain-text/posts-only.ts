import { attributionsIn } from "./attribution";
import type { Attribution } from "./attribution";
import type { Line } from "./lines";
import { closingTime, tailEnd } from "./post-claims";
import type { PostClaim } from "./post-claims";
import { hasPostMark, hasTag } from "./post-marks";
import { relatedLine } from "./related-line";
import { isForeign, voiceOf } from "./voice";

/** The posts of a document that is nothing but posts; undefined where an article is around them. */
export function claimOnlyPosts(lines: readonly Line[]): PostClaim[] | undefined {
  const attributions = attributionsIn(lines, 0);
  const first = attributions[0];
  if (first === undefined || lines.some(({ text }) => relatedLine(text) !== undefined)) return undefined;
  return first.start === 0 ? openedByAttributions(lines, attributions) : closedByAttributions(lines, attributions);
}

function openedByAttributions(lines: readonly Line[], attributions: readonly Attribution[]): PostClaim[] | undefined {
  const claims = attributions.map((attribution, index) => {
    const ceiling = attributions[index + 1]?.start ?? lines.length;
    const closing = closingTime(lines, attribution, ceiling);
    return {
      attribution,
      start: attribution.start,
      end: closing === undefined ? ceiling : tailEnd(lines, closing + 1, ceiling),
    };
  });
  return covers(claims, lines) ? claims : undefined;
}

function closedByAttributions(lines: readonly Line[], attributions: readonly Attribution[]): PostClaim[] | undefined {
  const above = lines.slice(0, attributions[0]?.start);
  if (startsWithHeadline(above)) return undefined;
  const claims: PostClaim[] = [];
  attributions.forEach((attribution, index) => {
    const end = tailEnd(lines, attribution.end, attributions[index + 1]?.start ?? lines.length);
    claims.push({ attribution, start: claims.at(-1)?.end ?? 0, end });
  });
  return covers(claims, lines) ? claims : undefined;
}

/** The longest text that is taken for one post rather than for an article that ends with one. */
const LONGEST_TEXT = 500;

function startsWithHeadline(above: readonly Line[]): boolean {
  const [first, ...others] = above.map((line) => line.text);
  if (first === undefined || others.length === 0) return false;
  const voice = voiceOf([first]);
  if (
    above.reduce((sum, line) => sum + line.text.length, 0) > LONGEST_TEXT ||
    others.some((text) => isForeign(text, voice))
  )
    return true;
  return !hasPostMark(first) && !hasTag(first) && !/[.!?؟。…]$/u.test(first);
}

function covers(claims: readonly PostClaim[], lines: readonly Line[]): boolean {
  return claims.every((claim, index) => claim.end === (claims[index + 1]?.start ?? lines.length));
}
