import { isDate } from "../../reading/dates";
import { isNameAlone, labelledByline, nameAlone } from "../../reading/page-words/byline";
import { isOccupation } from "../../reading/page-words/offices";
import { isCredited } from "../../reading/page-words/credit-labels";
import type { Line } from "../lines";

const NEAR = 2;
const MOST_CAPTIONS = 20;

/**
 * Whom lines that were left out name as the author: a label below the text ("Author: Ada Marin"), a name beside the
 * date above the headline, or a name alone that a caption names as the photographer.
 */
export function signaturesIn(lines: readonly Line[], dropped: ReadonlySet<number>, headlineAt: number): string[] {
  const left = lines.flatMap(({ text }, at) => (dropped.has(at) ? [{ text: withoutBar(text), at }] : []));
  const labelled = left.find(({ text }) => /[:：]/u.test(text) && (labelledByline(text, {})?.authors.length ?? 0) > 0);
  if (labelled !== undefined) return [...(labelledByline(labelled.text, {})?.authors ?? [])];
  const names = left.filter(({ text }) => isNameAlone(text));
  const above =
    names.find(({ at }) => at < headlineAt && isBesideDate(lines, at)) ??
    left.find(({ at, text }) => at === headlineAt - 1 && isNameBelowDate(text, lines[at - 1]?.text ?? ""));
  const captions = lines.filter(({ text }) => isCredited(text)).slice(0, MOST_CAPTIONS);
  const author =
    names.find(({ at }) => isOccupation(lines[at + 1]?.text ?? "")) ??
    names.find(({ text }) => names.filter((other) => other.text === text).length > 1) ??
    above ??
    names.find(({ text }) => captions.some((caption) => caption.text.includes(text)));
  if (author === undefined) return signedInBrackets(left, captions);
  return [...(nameAlone(author.text, true)?.authors ?? [author.text])];
}

/** "（高橋美咲）" below the text: who also took a picture. */
function signedInBrackets(left: readonly { text: string }[], captions: readonly { text: string }[]): string[] {
  const names = left.flatMap(({ text }) => /^[(（]([^()（）]{3,30})[)）]$/u.exec(text)?.[1] ?? []);
  return names.filter((name) => captions.some(({ text }) => text.includes(name))).slice(0, 1);
}

const isNameBelowDate = (text: string, above: string): boolean => isDate(above) && nameAlone(text, true) !== undefined;

/** "Ada Marin |" */
const withoutBar = (text: string): string => text.replace(/\s?[|·•]$/u, "");

const isBesideDate = (lines: readonly Line[], at: number): boolean =>
  lines.slice(Math.max(0, at - NEAR), at + NEAR + 1).some(({ text }) => isDate(withoutBar(text)));
