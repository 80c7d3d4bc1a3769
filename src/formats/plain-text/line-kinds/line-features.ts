import { BULLETS, isInCapitals, isWordless } from "../line-shapes";
import type { LineView } from "./line-view";
import type { PageView } from "./page-view";

/**
 * What speaks for and against each kind of a line, by name: its length, its shape, its labels, its words that the text
 * has too, its place, and its neighbours. docs/decisions/pasted-pages.md says what each is for.
 */
export function featuresAt(page: PageView, places: Places, at: number): string[] {
  const line = page.lines[at];
  if (line === undefined) return [];
  return [
    "any",
    ...lengthOf(line),
    ...SHAPES.flatMap(([name, shape]) => (shape.test(line.text) ? [name] : [])),
    ...(isInCapitals(line.text) ? ["capitals"] : []),
    ...line.fields,
    ...line.labels.map((label) => `says ${label}`),
    ...sharedAt(page, places, at),
    ...repetitionAt(page, at),
    ...gapsAt(page, at),
    ...neighboursOf(page, at),
    ...placeOf(page, places, at),
  ];
}

/** How far each line is from others. */
export interface Places {
  /** Lines down to the next sentence, and up to the last one. */
  readonly toProse: readonly number[];
  readonly fromProse: readonly number[];
  /** Sentences above a line. */
  readonly sentences: readonly number[];
  /** Lines up to the last label that opens a list or a box. */
  readonly fromLabel: readonly number[];
  readonly toDate: readonly number[];
  readonly fromDate: readonly number[];
  /** The list that a line may be in: the label above it, with no sentence between, and how far it is. */
  /** The first label of readers' comments below two sentences. */
  readonly comments: number;
  readonly lists: readonly { readonly label: string; readonly distance: number }[];
}

const FAR = 99;

export function placesIn(page: PageView): Places {
  const { lines, isProse } = page;
  let count = 0;
  const sentences = isProse.map((is) => (is ? count++ : count));
  return {
    toProse: distances(isProse, { down: true }),
    fromProse: distances(isProse, { down: false }),
    sentences,
    fromLabel: distances(
      lines.map(({ labels }) => labels.some((label) => OPENINGS.has(label))),
      { down: false },
    ),
    toDate: distances(
      lines.map(({ isDated }) => isDated),
      { down: true },
    ),
    fromDate: distances(
      lines.map(({ isDated }) => isDated),
      { down: false },
    ),
    comments: commentsIn(page),
    lists: listsIn(lines),
  };
}

const FEWEST_WORDS = 4;
const NEAR_HEADER = 8;

/** In the header "Comments" is a button: the date or the author is close above, and the text is close below. */
function commentsIn({ lines, isProse }: PageView): number {
  let sentences = 0;
  return lines.findIndex(({ labels, ends, words }, at) => {
    if (ends && words >= FEWEST_WORDS) sentences += 1;
    if (!labels.includes("comments") || sentences < 2) return false;
    const isBelowFields = lines
      .slice(Math.max(0, at - NEAR_HEADER), at)
      .some(({ isDated, fields }) => isDated || fields.includes("byline"));
    return !isBelowFields || isProse.slice(at + 1, at + 1 + NEAR_HEADER).filter(Boolean).length < 2;
  });
}

const LIST_LABELS = ["related", "list", "comments", "newsletter"];

function listsIn(lines: readonly LineView[]): { label: string; distance: number }[] {
  let list = { label: "none", distance: 0 };
  return lines.map((line) => {
    const before = { ...list, distance: list.distance + 1 };
    const label = LIST_LABELS.find((each) => line.labels.includes(each));
    if (/^end of list$/iu.test(line.text)) list = { label: "none", distance: 0 };
    else if (label !== undefined) list = { label, distance: 0 };
    else if (line.labels.includes("related title") || (line.ends && line.words > LONGEST_IN_LIST))
      list = { label: "none", distance: 0 };
    else list = before;
    return before;
  });
}

const LONGEST_IN_LIST = 6;

const OPENINGS: ReadonlySet<string> = new Set(["list", "list opening", "comments", "related", "newsletter"]);

/** How far the next line is for which `is` holds, below (`down`) or above. */
function distances(is: readonly boolean[], { down }: { readonly down: boolean }): number[] {
  const found = is.map(() => FAR);
  let distance = FAR;
  for (let step = 0; step < is.length; step += 1) {
    const at = down ? is.length - 1 - step : step;
    found[at] = distance;
    distance = is[at] === true ? 1 : Math.min(FAR, distance + 1);
  }
  return found;
}

/** The first limit that a number does not pass: its name as a range. */
function range(value: number, limits: readonly number[]): string {
  const limit = limits.find((each) => value <= each);
  return limit === undefined ? `over ${limits.at(-1)}` : `to ${limit}`;
}

const LENGTHS = [1, 2, 3, 5, 8, 13, 20, 35];

function lengthOf({ words, ends }: LineView): string[] {
  const length = range(words, LENGTHS);
  return [`words ${length}`, `${ends ? "sentence" : "no sentence"} of words ${length}`, ...(ends ? ["stop"] : [])];
}

const SHAPES: readonly (readonly [string, RegExp])[] = [
  ["question", /[?؟？]$/u],
  ["exclamation", /!$/u],
  ["colon at end", /[:：]$/u],
  ["colon inside", /[:：](?!$)/u],
  ["dots at end", /(?:…|\.{3})$/u],
  ["opening quote", /^[«“"„»'‘「『]/u],
  ["in quotes", /^[«“"„»'‘「『].*[»”"“«'’」』]$/u],
  ["quotes", /["“”«»„]/u],
  ["small letter first", /^\p{Ll}/u],
  ["digit first", /^\p{Nd}/u],
  ["digit", /\p{Nd}/u],
  ["digit at end", /\p{Nd}$/u],
  ["rank", /^\p{Nd}{1,2}[.)]?$/u],
  ["bullet", new RegExp(`^[-–■*·${BULLETS}]\\s`, "u")],
  ["picture first", /^(?!\p{Nd})\p{Extended_Pictographic}/u],
  ["hashtag", /^#\S+$/u],
  ["handle", /^@\S+$/u],
  ["copyright", /[©®]/u],
  ["address", /https?:|www\./u],
  ["arrow or slash", /[>›»→]\s|\s[>›»→/|]\s/u],
  ["bar", /\s[|]\s/u],
  ["dash", /\s[–—-]\s/u],
  ["brackets at end", /[(（][^()（）]+[)）]\.?$/u],
  ["money", /[€$£₽₺₹¥%]/u],
  ["sentence inside", /\S{2}[.!?。؟]\s+\S+\s/u],
  ["comma", /[,،、，]/u],
  ["time inside", /\p{Nd}[:.h]\p{Nd}\p{Nd}(?!\p{Nd})/u],
  ["year inside", /(?<!\p{Nd})(?:19|20|13|14|١٤|٢٠|۱۴)\p{Nd}{2}(?!\p{Nd})/u],
];

/** Which of its words the text has too. A headline has most of them. */
function sharedAt(page: PageView, places: Places, at: number): string[] {
  const { lines, shared, mostShared, mayBeHeadline, firstProse, firstSharing } = page;
  const count = shared[at] ?? 0;
  const share = count / Math.max(1, lines[at]?.stems.size ?? 0);
  const said = [`shares ${range(count, [0, 1, 2, 4])}`, `shares part ${range(share, [0, 0.25, 0.5, 0.75])}`];
  if (mayBeHeadline[at] !== true) return said;
  said.push("headline's shape");
  for (const step of [-1, 1])
    if (mayBeHeadline[at + step] === true) said.push(`${step}: shares ${range(shared[at + step] ?? 0, [0, 1, 2, 4])}`);
  said.push(`headline's shape, date below ${range(places.toDate[at] ?? FAR, [1, 3, 8])}`);
  if (at > firstProse || mostShared === 0) return said;
  said.push(
    at === firstSharing
      ? "first to share"
      : at < firstSharing
        ? "before the first to share"
        : "after the first to share",
  );
  said.push(`shares of most ${range(count / mostShared, [0, 0.34, 0.5, 0.75, 0.99])}`);
  return said;
}

const PARTS = [0, 0.34, 0.5, 0.7];

function repetitionAt(page: PageView, at: number): string[] {
  const { lines, times, isInside, holdsOther, holdsNext, saidBelow, saidAbove } = page;
  const count = times.get(lines[at]?.text ?? "") ?? 0;
  return [
    `said below ${range(saidBelow[at] ?? 0, PARTS)}`,
    `said above ${range(saidAbove[at] ?? 0, PARTS)}`,
    ...(count > 1 ? [`times ${range(count, [2, 3])}`] : []),
    ...(isInside[at] === true ? ["inside another"] : []),
    ...(holdsOther[at] === true ? ["holds another"] : []),
    ...(holdsNext[at] === true ? ["holds the next"] : []),
  ];
}

/** Where empty lines survived: whether one stands above, and one below. */
function gapsAt({ lines, isGapped, isProseGapped }: PageView, at: number): string[] {
  if (!isGapped) return ["no gaps"];
  const gaps = `${lines[at]?.afterGap === true ? "gap above" : "close above"}, ${(lines[at + 1]?.afterGap ?? true) ? "gap below" : "close below"}`;
  return isProseGapped ? [gaps, `${gaps}, ${lines[at]?.ends === true ? "sentence" : "no sentence"}`] : [gaps];
}

const BESIDE = [-2, -1, 1, 2];
const AROUND = 3;

function neighboursOf({ lines }: PageView, at: number): string[] {
  const lookOf = (place: number): string => lines[place]?.look ?? "nothing";
  let labels = 0;
  for (let place = at - AROUND; place <= at + AROUND; place += 1)
    if (place !== at && (lookOf(place) === "short" || lookOf(place) === "furniture")) labels += 1;
  const around = range(labels, [0, 1, 3, 5]);
  const own = lookOf(at);
  return [
    `looks ${own}`,
    ...BESIDE.map((step) => `${step}: ${lookOf(at + step)}`),
    `${own} below ${lookOf(at - 1)}`,
    `${own} above ${lookOf(at + 1)}`,
    `between ${lookOf(at - 1)} and ${lookOf(at + 1)}`,
    `labels around ${around}`,
    `${lines[at]?.ends === true ? "sentence" : "no sentence"}, labels around ${around}`,
  ];
}

const NEAR = [1, 2, 3, 5, 8];

function placeOf({ lines, firstProse, lastProse, isProse }: PageView, places: Places, at: number): string[] {
  const [below, above] = [places.toProse[at] ?? FAR, places.fromProse[at] ?? FAR];
  const own = lines[at]?.look ?? "nothing";
  const isText = isProse[at] === true;
  const { label, distance } = places.lists[at] ?? { label: "none", distance: 0 };
  const list = label === "none" ? "in no list" : `in list of ${label} ${range(distance, [1, 2, 4, 8])}`;
  return [
    `text below ${range(below, NEAR)}`,
    `text above ${range(above, NEAR)}`,
    ...(isText ? ["text"] : [`between texts ${range(above + below, [2, 3, 4, 6, 10])}`]),
    `sentences above ${range(places.sentences[at] ?? 0, [0, 1, 2, 3])}`,
    `label above ${range(places.fromLabel[at] ?? FAR, [1, 2, 4, 8])}`,
    `${own}, label above ${range(places.fromLabel[at] ?? FAR, [1, 4, 8])}`,
    list,
    `${own}, ${list}`,
    `date below ${range(places.toDate[at] ?? FAR, [1, 2, 4, 8])}`,
    `date above ${range(places.fromDate[at] ?? FAR, [1, 2, 4, 8])}`,
    ...(places.comments >= 0 && at > places.comments ? ["below comments", `${own} below comments`] : []),
    ...(at === 0 ? ["first"] : []),
    ...(firstProse < 0 || at < firstProse ? ["above the text"] : []),
    ...(at > lastProse ? ["below the text", `below the text ${range(at - lastProse, [1, 2, 4])}`] : []),
    ...(isWordless(lines[at]?.text ?? "")
      ? []
      : [`${own}, sentences above ${range(places.sentences[at] ?? 0, [0, 2])}`]),
  ];
}
