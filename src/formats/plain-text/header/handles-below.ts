import { isHandleAlone } from "../../reading/page-words/author-handles";
import { isNameAlone, labelledByline, unlabelledByline } from "../../reading/page-words/byline";
import type { Line } from "../lines";
import { isSeparatorLine } from "../posts/labels/post-labels";
import { isPlatformMenu } from "../posts/labels/platform-labels";

/** How far below the first line a menu may put the author. */
const FARTHEST_AUTHOR = 60;

/**
 * The lines with the handle of an author on the line of the author: sites show it below "By Mona Carter" and "Mona
 * Carter in Cairo". Posts show a handle below a name too, but no label and no place.
 */
export function withHandlesBeside(lines: readonly Line[]): readonly Line[] {
  const at = lines.findIndex((line, index) => index <= FARTHEST_AUTHOR && isHandleOfAuthor(lines, line, index));
  const [name, handle] = [lines[at - 1], lines[at]];
  if (name === undefined || handle === undefined) return lines;
  return lines.toSpliced(at - 1, 2, { ...name, text: `${name.text} ${handle.text}` });
}

function isHandleOfAuthor(lines: readonly Line[], { text, afterGap }: Line, at: number): boolean {
  if (at < 2 || afterGap || !isHandleAlone(text)) return false;
  const below = lines[at + 1]?.text ?? "";
  if (isSeparatorLine(below) || isPlatformMenu(below)) return false;
  const name = lines[at - 1]?.text ?? "";
  const { authors = [] } = labelledByline(name, {}) ?? (isNameAlone(name) ? {} : (unlabelledByline(name) ?? {}));
  return authors.length > 0 && authors.every((author) => /\p{L}\s\p{L}/u.test(author));
}
