import { isDate } from "../../reading/dates";
import { isNameAlone, isPersonWithDate, labelledByline, nameAlone } from "../../reading/page-words/byline";
import { isCommentsHeading } from "../../reading/page-words/furniture-labels";
import { isBylineLabel } from "../../reading/page-words/header-labels";
import { isOccupation } from "../../reading/page-words/offices";
import { isCredited } from "../../reading/page-words/credit-labels";
import { hasFields } from "../header/header-shapes";
import { namesAbove, namesSection } from "../header/page-names";
import { isFurniture } from "./furniture-lines";
import { isProse, SENTENCE_END } from "../line-shapes";
import type { Line } from "../lines";
import { sharedWords, stemCounts } from "../shared-words";
import { sectionAbove } from "./page-top";

const NEAR = 2;
const MOST_CAPTIONS = 20;

/**
 * Whom lines that were left out name as the author: a label below the text ("Author: Ada Marin"), a name beside the
 * date above the headline, or a name alone that a caption names as the photographer.
 */
export function signaturesIn(lines: readonly Line[], dropped: ReadonlySet<number>, headlineAt: number): string[] {
  const left = lines.flatMap(({ text }, at) =>
    dropped.has(at) ? [{ text: at < headlineAt ? withoutSmallLabel(withoutBar(text)) : withoutBar(text), at }] : [],
  );
  const comments = lines.findIndex(({ text }, at) => at > headlineAt && isCommentsHeading(text));
  const labelled = left.find(
    ({ text, at }) =>
      (comments < 0 || at < comments) && /[:：]/u.test(text) && (labelledByline(text, {})?.authors.length ?? 0) > 0,
  );
  if (labelled !== undefined) return [...(labelledByline(labelled.text, {})?.authors ?? [])];
  const bracketed = nameInBrackets(lines, dropped, headlineAt);
  if (bracketed !== undefined) return [bracketed];
  const listed = namesBelowLabel(lines, dropped, headlineAt);
  if (listed.length > 0) return listed;
  const menu = new Set([...namesAbove(lines, lines[headlineAt])].map(withoutBar));
  const named = left.filter(({ text }) => isNameAlone(text) && !isFurniture(text) && !namesSection(text, menu));
  // "Today's posts", "All posts": a word that two of them have is no name.
  const shared = sharedIn(new Set(named.map(({ text }) => text)));
  const alone = named.filter(({ text }) => !wordsIn(text).some((word) => shared.has(word)));
  const names = alone.length > 0 ? alone : named;
  // In scripts without capitals the section looks like a name.
  const section = sectionAbove(lines, headlineAt);
  const above =
    names.find(({ at }) => at < headlineAt && isBesideDate(lines, at)) ??
    (alone.length < named.length ? names.find(({ at }) => at === headlineAt - 2) : undefined) ??
    left.find(
      ({ at, text }) => at === headlineAt - 1 && text !== section && isNameBelowDate(text, lines[at - 1]?.text ?? ""),
    ) ??
    left.find(({ at, text }) => at === headlineAt - 2 && text !== section && isNameAboveDate(lines, at, text));
  const captions = lines.filter(({ text }) => isCredited(text)).slice(0, MOST_CAPTIONS);
  const author =
    names.find(({ at }) => isOccupation(lines[at + 1]?.text ?? "")) ??
    names.find(({ text }) => names.filter((other) => other.text === text).length > 1) ??
    above ??
    names.find(
      ({ at }) =>
        at > headlineAt + 2 &&
        lines[at - 1]?.kind === "text" &&
        isAboveName(lines[at - 1]?.text ?? "", lines[at + 1]) &&
        !isContactsLabel(lines, at),
    ) ??
    names.find(({ text }) => captions.some((caption) => caption.text.includes(text)));
  if (author === undefined) return describedAbove(left, headlineAt) ?? signedInBrackets(left, captions);
  return [...(nameAlone(author.text, { isDated: true })?.authors ?? [author.text])];
}

/** "[高橋 美咲]" beside the date below the headline. */
function nameInBrackets(lines: readonly Line[], dropped: ReadonlySet<number>, headlineAt: number): string | undefined {
  const near = lines.slice(headlineAt + 1, headlineAt + FARTHEST_NAME).flatMap(({ text }, index) => {
    const at = headlineAt + 1 + index;
    const name = /^[[［(（]([^\p{Nd}()[\]（）［］]{3,30})[)\]）］]$/u.exec(text)?.[1] ?? "";
    const isDated = [lines[at - 1], lines[at + 1]].some((line) => line !== undefined && hasFields(line.text, {}));
    return dropped.has(at) && isDated && nameAlone(name, { isDated: true }) !== undefined ? [name] : [];
  });
  return near[0];
}

const FARTHEST_NAME = 12;

/** A paragraph, or a shorter sentence above a name below which stands what that person does. */
const isAboveName = (text: string, below: Line | undefined): boolean =>
  isProse(text) || (SENTENCE_END.test(text) && /^\p{Ll}[^.!?]{2,50}$/u.test(below?.text ?? ""));

/** "Press Contact" above a name and an address. */
const isContactsLabel = (lines: readonly Line[], at: number): boolean =>
  isNameAlone(lines[at + 1]?.text ?? "") && /@|^\+?[\p{Nd} ()./-]{7,}$/u.test(lines[at + 2]?.text ?? "");

const MOST_LISTED = 6;

/** "Authors" alone on its line, and a name on each of the next lines. */
function namesBelowLabel(lines: readonly Line[], dropped: ReadonlySet<number>, headlineAt: number): string[] {
  const label = lines.findIndex(
    ({ text }, at) =>
      at > headlineAt && dropped.has(at) && isBylineLabel(text) && isNameAlone(lines[at + 1]?.text ?? ""),
  );
  if (label < 0) return [];
  const below = lines.slice(label + 1, label + 1 + MOST_LISTED).map(({ text }) => text);
  const end = below.findIndex((text) => !isNameAlone(text));
  return end < 0 ? below : below.slice(0, end);
}

const wordsIn = (text: string): string[] => text.split(/\s+/u);

/** The words that two of the texts have. */
function sharedIn(texts: ReadonlySet<string>): ReadonlySet<string> {
  const [seen, shared] = [new Set<string>(), new Set<string>()];
  for (const text of texts) {
    for (const word of new Set(wordsIn(text))) {
      if (seen.has(word)) shared.add(word);
      seen.add(word);
    }
  }
  return shared;
}

/** "（高橋美咲）" below the text: who also took a picture. */
function signedInBrackets(left: readonly { text: string }[], captions: readonly { text: string }[]): string[] {
  const names = left.flatMap(({ text }) => /^[(（]([^()（）]{3,30})[)）]$/u.exec(text)?.[1] ?? []);
  const isOfOther = (name: string, text: string): boolean => text.includes(name) && text.length > name.length + 2;
  return names.filter((name) => captions.some(({ text }) => isOfOther(name, text))).slice(0, 1);
}

/** A name, and directly below it what the author is, both above the headline: "Writer and researcher from Tunis." */
function describedAbove(left: readonly { text: string; at: number }[], headlineAt: number): string[] | undefined {
  const note = left.find(({ text, at }) => at < headlineAt && isProse(text) && isOccupation(openingOf(text)));
  const name = left.find(({ at }) => note !== undefined && at === note.at - 1)?.text ?? "";
  return nameAlone(name, { isDated: true })?.authors.slice();
}

const openingOf = (text: string): string => text.split(/\s/u, 3).join(" ");

const isNameBelowDate = (text: string, above: string): boolean =>
  isDate(above) && nameAlone(text, { isDated: true }) !== undefined;

/**
 * A name in a script without capitals, the date, the headline. The section may stand there too, in as many words: but
 * of a name no other line has a word alone.
 */
function isNameAboveDate(lines: readonly Line[], at: number, text: string): boolean {
  if (!hasFields(lines[at + 1]?.text ?? "", {}) || !isPersonWithDate(text) || isFurniture(text)) return false;
  const others = lines.flatMap((line) => (line.text.includes(text) ? [] : [line.text]));
  return sharedWords(text, stemCounts(others)) === 0;
}

/** "szerző Marin Ada": a label in small letters, in any language. */
function withoutSmallLabel(text: string): string {
  const name = /^\p{Ll}{2,12}\s(.+)$/u.exec(text)?.[1];
  return name !== undefined && isNameAlone(name) ? name : text;
}

/** "Ada Marin |" */
const withoutBar = (text: string): string => text.replace(/\s?[|·•]$/u, "");

const isBesideDate = (lines: readonly Line[], at: number): boolean =>
  lines.slice(Math.max(0, at - NEAR), at + NEAR + 1).some(({ text }) => isDate(withoutBar(text)));
