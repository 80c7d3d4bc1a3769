import type { Platform } from "../../../../domain/addresses/platform";
import type { Line } from "../../lines";
import { plainLine } from "../../lines";
import type { Counts } from "../closings/post-closing";
import { countsIn, isCountedNames, isSeparatorLine, numberIn } from "../labels/post-labels";

type Metric = keyof Counts;

/** The numbers below a post without words for them, in the order of the platform's buttons. */
const ROWS: Readonly<Partial<Record<Platform, readonly (Metric | undefined)[]>>> = {
  X: ["replies", "reposts", "likes", "views"],
  BLUESKY: ["replies", "reposts", "likes"],
  MASTODON: ["replies", "reposts", "likes"],
  THREADS: ["likes", "replies", "reposts", undefined],
  TIKTOK: ["likes", "replies", undefined, "reposts"],
};

/** Above the number of the comments these show how many like a post. */
const LIKES_FIRST: ReadonlySet<Platform> = new Set(["FACEBOOK", "LINKEDIN"]);

const NUMBER = /^\p{Nd}[\p{Nd}.,٫٬]*(?:[\s\u00a0\u202f]?\p{L}{1,5}\.?)?$/u;

/** What numbers without words count. A platform leaves out what is zero, so a row that is not whole tells nothing. */
export function countsInRow(lines: readonly Line[], platform: Platform): Counts {
  // "Ada Marin and 213 others" may stand between the number of the likes and that of the comments.
  const said = lines.filter((_, at) => !(LIKES_FIRST.has(platform) && isCountedNames(lines, at)));
  const texts = said.map(({ text }) => plainLine(text)).filter((text) => !isSeparatorLine(text));
  const isNumber = (text: string): boolean => NUMBER.test(text) && numberIn(text) !== undefined;
  const first = texts.findIndex(isNumber);
  if (first < 0) return {};
  const length = texts.slice(first).findIndex((text) => !isNumber(text));
  const numbers = texts.slice(first, length < 0 ? texts.length : first + length).map((text) => numberIn(text) ?? 0);
  if (LIKES_FIRST.has(platform)) {
    const below = countsIn(texts[first + 1] ?? "");
    return numbers.length === 1 && below?.replies !== undefined ? { likes: numbers[0] ?? 0 } : {};
  }
  const row = ROWS[platform];
  if (row?.length === numbers.length)
    return Object.fromEntries(row.flatMap((metric, at) => (metric === undefined ? [] : [[metric, numbers[at]]])));
  // More people like a post than answer it.
  const [likes = 0, ...others] = numbers;
  return platform === "THREADS" && others.every((other) => other <= likes) ? { likes } : {};
}
