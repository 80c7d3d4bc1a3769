import type { BlockValue } from "../../domain/statements/statements";
import { fold } from "../../domain/text/folding/fold";
import { blockKeys } from "./block-keys";

/**
 * Whether a body is a richer form of another one: it has all blocks of that one in their order, and others too. For
 * example, a web page has the paragraphs of its AMP page, and a table and a post.
 *
 * If it has other paragraphs, that one is an excerpt or another text. It is an excerpt if the others are at least as
 * many as its own, such as the first lines of an article. A paragraph of an excerpt may be the start of one here. What
 * leaves out less is a text that somebody edited.
 */
export function isRicherForm(rich: readonly BlockValue[], poor: readonly BlockValue[]): boolean {
  if (rich.length <= poor.length || poor.length === 0) return false;
  const [inRich, inPoor] = [blockKeys(rich), blockKeys(poor)];
  const starts = poor.map(paragraphText);
  let [found, others] = [0, 0];
  for (const [index, block] of rich.entries()) {
    const isSame = inRich[index] === inPoor[found];
    if (!isSame && block.type === "Paragraph") others += 1;
    if (isSame || isStart(starts[found], block)) found += 1;
  }
  return found === poor.length && (others === 0 || others >= poor.filter(isParagraph).length);
}

const isParagraph = ({ type }: BlockValue): boolean => type === "Paragraph";

const paragraphText = (block: BlockValue): string | undefined =>
  block.type === "Paragraph" ? fold(block.text) : undefined;

function isStart(start: string | undefined, whole: BlockValue): boolean {
  return start !== undefined && paragraphText(whole)?.startsWith(start) === true;
}
