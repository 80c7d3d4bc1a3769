import { functionWords } from "../../../domain/text/languages/function-words";
import type { DateContext } from "../../reading/dates";
import { isNameAlone, labelledByline } from "../../reading/page-words/byline";
import { isButton, opensOrEndsWithSharing } from "../../reading/page-words/furniture-labels";
import { isInCapitals, wordsOf } from "../line-shapes";
import type { Line } from "../lines";
import { isUnlabelled } from "./page-names";

type Fields = ReadonlyMap<number, Line>;

/**
 * The fields without the buttons and the sections that stand among names and look like one: `Ada Marin`, `READ LATER`,
 * `SEE ALL`. The author is whom a label names elsewhere on the page. Else, where a name in the fields surely is a
 * button, it is the first name beside them that is none, and best one that is not in capitals.
 */
export function withoutOtherNames(
  fields: Fields,
  lines: readonly Line[],
  written: readonly Line[],
  context: DateContext,
): Fields {
  const told = withoutButtonsBeside(fields, written, context);
  const own = [...told].filter(([, { text }]) => isName(text, context));
  if (own.length === 0) return told;
  const names = [...own, ...namesBeside(told, lines, context)].toSorted(([a], [b]) => a - b);
  const kept = chosen(own, names, written, context);
  if (kept.length === 0) return told;
  const others = new Set(own.map(([at]) => at));
  return new Map([...[...told].filter(([at]) => !others.has(at)), ...kept]);
}

/** "Download PDF", "Print recipe", "إرسال لصديق": a button and what it is for, directly beside another button. */
function withoutButtonsBeside(fields: Fields, written: readonly Line[], context: DateContext): Fields {
  const isButtonAt = (at: number): boolean =>
    isButton(written[at]?.text ?? "") || isShareButton(written[at]?.text ?? "");
  const isOne = ([, { text, number }]: Name): boolean => {
    if (!isCalledButton(text) || !isUnlabelled(text, context)) return false;
    const at = written.findIndex((line) => line.number === number);
    return isButtonAt(at - 1) || isButtonAt(at + 1);
  };
  return new Map([...fields].filter((field) => !isOne(field)));
}

const isShareButton = (text: string): boolean => opensOrEndsWithSharing(text) && wordsOf(text) > 1;

/** A name may be as short as a button: "Ara" is one in Turkish. */
const SHORTEST_BUTTON = 4;

function isCalledButton(text: string): boolean {
  const words = text.split(/\s+/u);
  const [first = ""] = words;
  return (first.length >= SHORTEST_BUTTON && isButton(first)) || words.some((word) => FILE_FORMAT.test(word));
}

const FILE_FORMAT = /^(?:PDF|EPUB|RSS|MP3|DOCX?|XLSX?|CSV|ZIP|HTML)$/u;

type Name = readonly [number, Line];

const BESIDE = 2;

/** Names alone that are near a field and not among them. */
function namesBeside(fields: Fields, lines: readonly Line[], context: DateContext): Name[] {
  const near = new Set(
    [...fields.keys()].flatMap((at) => Array.from({ length: 2 * BESIDE + 1 }, (_, i) => at + i - BESIDE)),
  );
  return [...near].flatMap((at) => {
    const line = lines[at];
    const isOfPage = line?.kind === "page" || line?.kind === "author";
    return isOfPage && !fields.has(at) && isName(line.text, context) ? [[at, line] as const] : [];
  });
}

const isName = (text: string, context: DateContext): boolean =>
  SMALL_WORDS.test(text) || (isNameAlone(text) && isUnlabelled(text, context));

/** In a script with capitals, where a name has them. */
const SMALL_WORDS = /^\p{Ll}[\p{Ll}\p{M}'’-]+(?:\s\p{Ll}[\p{Ll}\p{M}'’-]+){1,3}$/u;

/** None where the fields are right as they are. */
function chosen(
  own: readonly Name[],
  names: readonly Name[],
  written: readonly Line[],
  context: DateContext,
): readonly Name[] {
  if (names.length < 2) return [];
  const labelled = new Set(written.flatMap(({ text }) => labelledByline(text, context)?.authors ?? []));
  const told = names.filter(([, { text }]) => labelled.has(text));
  if (told.length > 0) return told;
  const words = functionWords(context.language ?? "");
  const isOther = ([, { text }]: Name): boolean => SMALL_WORDS.test(text) || isButtonLike(text, words);
  if (!own.some(isOther)) return [];
  const likely = names.filter((name) => !isOther(name));
  return [likely.find(([, { text }]) => !isInCapitals(text)) ?? likely[0]].filter((name) => name !== undefined);
}

/** "Escuchar nota": the name of a button and what it is for. "SEE ALL": a small word of the language behind another. */
function isButtonLike(text: string, words: ReadonlySet<string>): boolean {
  const [first = "", ...others] = text.toLowerCase().split(/\s+/u);
  return isButton(first) || others.some((word) => words.has(word) && !PARTICLES.has(word));
}

/** Small words that names have inside. */
const PARTICLES: ReadonlySet<string> = new Set(
  "de da di van von der den bin ibn al el la le du y i e dos das do los las del della san ben".split(" "),
);
