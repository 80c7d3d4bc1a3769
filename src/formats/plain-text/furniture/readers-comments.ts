import { fold } from "../../../domain/text/folding/fold";
import { isDate, isTimeAgo } from "../../reading/dates";
import type { DateContext } from "../../reading/dates";
import { isCommentsHeading, namesComments } from "../../reading/page-words/furniture-labels";
import { endsSentence, isDense, wordsOf } from "../line-shapes";
import type { Line } from "../lines";
import { isReplyButton } from "../posts/pages/comment-labels";

/** Text of the article stands above. */
const FEWEST_TEXTS = 2;
/** From the heading to the first comment: buttons, a field, the order of the comments. */
const FARTHEST_COMMENT = 8;
/** From who wrote a comment, or up from its button, to each paragraph of it. */
const FARTHEST_WORDS = 3;
/** One line of this shape stands in articles too. */
const FEWEST_TOLD = 2;
/** Each is compared with all lines below it. */
const MOST_TRIED = 4;
/** Rules of the site, such as "Be polite to each other." */
const MOST_RULES = 2;

/**
 * Where the comments of readers begin below an article: a heading with how many they are, and below it nothing but
 * comments, each with who wrote it and when, or with the button to answer it. Undefined if that is not sure.
 */
export function readersCommentsAt(
  lines: readonly Line[],
  isInPost: (at: number) => boolean,
  context: DateContext,
): number | undefined {
  let texts = 0;
  let tried = 0;
  for (const [at, { text }] of lines.entries()) {
    if (isText(text)) texts += 1;
    else if (
      texts >= FEWEST_TEXTS &&
      !isInPost(at) &&
      (isHeading(text, lines[0]?.text) || isAboveCount(text, lines[at + 1]?.text))
    ) {
      if (areComments(lines, at, context)) return at;
      tried += 1;
      if (tried >= MOST_TRIED) return undefined;
    }
  }
  return undefined;
}

const isText = (text: string): boolean =>
  endsSentence(text) && (isDense(text) ? text.length >= SHORTEST_DENSE : wordsOf(text) >= FEWEST_WORDS);

const SHORTEST_DENSE = 12;
const FEWEST_WORDS = 6;
const LONGEST_HEADING = 40;

/** "Comments (2)", "コメント 3件", "Show 2 comments", and with the headline again `2 thoughts on “The ferry is back”`. */
function isHeading(text: string, headline: string | undefined): boolean {
  if (isCommentsHeading(text)) return true;
  if (text.length <= LONGEST_HEADING && /\p{Nd}/u.test(text) && namesComments(text)) return true;
  return /^\p{Nd}/u.test(text) && headline !== undefined && fold(text).includes(fold(headline));
}

const MOST_WORDS_OF_HEADING = 4;

/** "Comments of visitors" above "3". */
const isAboveCount = (text: string, below = ""): boolean =>
  wordsOf(text) <= MOST_WORDS_OF_HEADING && namesComments(text) && /^[(（]?\p{Nd}{1,6}[)）]?$/u.test(below);

/** Whether each text below is of a comment. */
function areComments(lines: readonly Line[], heading: number, context: DateContext): boolean {
  const below = lines.slice(heading + 1).map(({ text }) => text);
  const isHead = headsIn(below, context);
  const isFoot = (text = ""): boolean => text.split(/\s?[·•|]\s?/u).some((part) => isReplyButton(part));
  const near = (at: number): boolean =>
    Array.from({ length: FARTHEST_WORDS }, (_, step) => step + 1).some(
      (step) => isHead(at - step) || isFoot(below[at + step]),
    );
  const texts = below.flatMap((text, at) => (isText(text) ? [at] : []));
  const told = below.flatMap((text, at) => (isHead(at) || isFoot(text) ? [at] : []));
  const first = told.length < FEWEST_TOLD ? -1 : (told[0] ?? -1);
  const [rules, words] = [texts.filter((at) => at < first), texts.filter((at) => at > first)];
  const isNear = first >= 0 && first < FARTHEST_COMMENT && rules.filter((at) => !near(at)).length <= MOST_RULES;
  return isNear && texts.length > 0 && words.every(near);
}

/** "Marta R." */
const INITIAL_LAST = /^[\p{L}\p{M}]{2,20}\s\p{Lu}\.$/u;

/** Tells which lines say who wrote a comment, or when. */
function headsIn(texts: readonly string[], context: DateContext): (at: number) => boolean {
  const said = new Map<string, number>();
  for (const text of texts) {
    const ending = ENDING.exec(text)?.[1];
    if (ending !== undefined) said.set(ending, (said.get(ending) ?? 0) + 1);
  }
  const isShort = (text: string): boolean =>
    text.length <= LONGEST_HEADING && (!endsSentence(text) || INITIAL_LAST.test(text));
  return (at) => {
    const [above = "", text = ""] = [texts[at - 1], texts[at]];
    if (!isShort(text)) return false;
    if (isTimeAgo(text) || isDate(text, context)) return isShort(above);
    // "Ada Marin says:", "1 - Ada Marin": the same word, or a number, in each.
    return (said.get(ENDING.exec(text)?.[1] ?? "") ?? 0) > 1 || NUMBERED.test(text);
  };
}

const ENDING = /^\p{L}.{1,30}\s(\p{L}{2,10})\s?[:：]$/u;
const NUMBERED = /^\p{Nd}{1,3}\s?[-–.)]\s?\p{L}[^:.!?]{2,30}$/u;
