import { isDate, isTime, isTimeAgo } from "../../reading/dates";
import { isNameAlone } from "../../reading/page-words/byline";
import { isOccupation } from "../../reading/page-words/offices";
import { isCredited, saysPicture } from "../../reading/page-words/credit-labels";
import {
  asksReader,
  isButton,
  isCommentsHeading,
  isConsentNotice,
  isForSubscribers,
  isListHeading,
  isSubscription,
  mayBeOfSite,
  namesNewsletter,
  opensList,
} from "../../reading/page-words/furniture-labels";
import { relatedLine } from "../../reading/page-words/related-line";
import { isFurniture } from "../furniture/furniture-lines";
import { fieldsIn } from "../header/header-fields";
import { labelledDate } from "../header/header-shapes";
import {
  endsSentence,
  isDense,
  isFirm,
  isProse,
  isSignedProse,
  isStoppedOtherwise,
  isWordless,
  wordsOf,
} from "../line-shapes";
import type { Line } from "../lines";
import { namesPlatform } from "../posts/post-marks";
import { stemsOf } from "../shared-words";

/** What a line looks like by itself: the best guess before its neighbours are known. */
export type Look =
  | "post"
  | "wordless"
  | "date"
  | "related"
  | "list"
  | "furniture"
  | "prose"
  | "sentence"
  | "short"
  | "middling";

/** What is known of a line without its neighbours. */
export interface LineView {
  readonly text: string;
  readonly afterGap: boolean;
  readonly words: number;
  /** Whether it ends a sentence. */
  readonly ends: boolean;
  readonly look: Look;
  readonly isProse: boolean;
  readonly isPost: boolean;
  /** The heading of a section of a wiki. */
  readonly isSection?: true;
  /** A date, a time, or how long ago. */
  readonly isDated: boolean;
  /** What the words of labels that we know say of it: "button", "caption". Empty if it has none of them. */
  readonly labels: readonly string[];
  /** What its fields of a header are: "name", "byline", "date". */
  readonly fields: readonly string[];
  readonly stems: ReadonlySet<string>;
}

/** Whether nothing that we know says what the line is: no label, no field of a header, and no post. */
export const isUnmarked = ({ labels, fields, isPost }: LineView): boolean =>
  labels.length === 0 && fields.length === 0 && !isPost;

/** Whether the whole line is a time of day. */
export const isTimeLine = (line: LineView | undefined): boolean => line?.fields.includes("time") === true;

const LONGEST_VIEWED = 2000;
/** So many characters of a script without spaces are about as long as a word. */
const DENSE_WORD = 2.2;

export function viewOf(line: Line, isPost: boolean): LineView {
  const text = line.text.slice(0, LONGEST_VIEWED);
  const fields = fieldsOf(text);
  const labels = labelsOf(text);
  const view = {
    text,
    afterGap: line.afterGap,
    ...(line.isSection && { isSection: line.isSection }),
    words: isDense(text) ? Math.ceil(text.length / DENSE_WORD) : wordsOf(text),
    ends: endsSentence(text) && !isFirm(text),
    isProse: isProse(text),
    isPost,
    isDated: fields.some((field) => field.startsWith("date")),
    labels,
    fields,
    stems: stemsOf(text),
  };
  return { ...view, look: lookOf(view) };
}

/** The line as one sees it who knows none of the labels. Weights are learned from such lines too. */
export function withoutLabels(view: LineView): LineView {
  const blind = { ...view, labels: [] };
  return { ...blind, look: lookOf(blind) };
}

function lookOf({ text, words, ends, isProse: prose, isPost, isDated, labels }: Omit<LineView, "look">): Look {
  if (isPost) return "post";
  if (isWordless(text)) return "wordless";
  if (isDated) return "date";
  if (labels.includes("related") || labels.includes("related title")) return "related";
  if (labels.includes("list") || labels.includes("comments")) return "list";
  if (labels.includes("furniture")) return "furniture";
  if (prose) return "prose";
  if (ends) return "sentence";
  return words <= 3 ? "short" : "middling";
}

const LABELS: readonly (readonly [string, (text: string) => boolean])[] = [
  ["furniture", isFurniture],
  ["button", isButton],
  ["list", isListHeading],
  ["list opening", opensList],
  ["comments", isCommentsHeading],
  ["credit", isCredited],
  ["picture", saysPicture],
  ["newsletter", namesNewsletter],
  ["asks reader", asksReader],
  ["network", namesPlatform],
  ["site", mayBeOfSite],
  ["subscription", isSubscription],
  ["consent", isConsentNotice],
  ["subscribers", isForSubscribers],
];

/** A longer line is none. */
const LONGEST_LABELLED = 700;

function labelsOf(text: string): string[] {
  if (text.length > LONGEST_LABELLED) return [];
  const title = relatedLine(text)?.title;
  const labels = LABELS.flatMap(([name, is]) => (is(text) ? [name] : []));
  return title === undefined ? labels : [title === "" ? "related" : "related title", ...labels];
}

const FIELDS: readonly (readonly [string, (text: string) => boolean])[] = [
  ["date", (text) => isDate(text)],
  ["date ago", isTimeAgo],
  ["date behind label", (text) => labelledDate(text, {}) !== undefined],
  ["time", (text) => isTime(text)],
  ["name", isNameAlone],
  ["occupation", isOccupation],
];

const LONGEST_FIELD = 200;

function fieldsOf(text: string): string[] {
  if (text.length > LONGEST_FIELD) return [];
  const fields = FIELDS.flatMap(([name, is]) => (is(text) ? [name] : []));
  const inHeader = fieldsIn(text, {});
  if (inHeader === undefined) return fields;
  return [...fields, "header field", ...(inHeader.byline === undefined ? [] : ["byline"])];
}

/** A line that ends in a full stop, or has a mark or a signature behind its last sentence. `?` alone is not enough. */
export const isStopped = ({ text, ends }: LineView): boolean =>
  (/[.。।۔](?:["»”“'’‘)」』]|\s»)?(?:\s?[(（][^()（）]{1,3}[)）])?$/u.test(text) && ends && !text.endsWith("..")) ||
  isSignedProse(text) ||
  isStoppedOtherwise(text);
