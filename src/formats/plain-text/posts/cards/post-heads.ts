import { isDense, isProse, SENTENCE_END, wordsOf } from "../../line-shapes";
import type { Line } from "../../lines";
import { plainLine } from "../../lines";
import { isName } from "../credit";
import { isPostFurniture } from "../labels/post-labels";

const MOST_WORDS_OF_NAME = 6;
const LONGEST_DENSE_NAME = 24;

/** A name below a sentence of the article, or below an empty line. */
export function mayBeHead(lines: readonly Line[], at: number): boolean {
  const [above, line] = [lines[at - 1], lines[at]];
  const name = plainLine(line?.text);
  if (above === undefined || line === undefined || !isName(name) || SENTENCE_END.test(name)) return false;
  const isShort = isDense(name) ? name.length <= LONGEST_DENSE_NAME : wordsOf(name) <= MOST_WORDS_OF_NAME;
  const isBelow = line.afterGap || isProseOrShortSentence(above.text) || /[:：]$/u.test(above.text);
  return isShort && isBelow && !isPostFurniture(name);
}

const FEWEST_WORDS_OF_SENTENCE = 4;

/** `The ferry sails again.` is too short for prose. */
const isProseOrShortSentence = (text: string): boolean =>
  isProse(text) || (wordsOf(text) >= FEWEST_WORDS_OF_SENTENCE && SENTENCE_END.test(text));
