import type { Platform } from "../../../domain/addresses/platform";
import { isDate, isTime, isTimeAgo, parseDate } from "../../reading/dates";
import { isSharedBehind, nameSharedBy } from "../../reading/page-words/shared-by";
import { endsSentence, isDense, wordsOf } from "../line-shapes";
import { cutTrailingUrl } from "../lines";
import type { Counts } from "./closings/post-closing";
import { withoutCounts } from "./credit-dates";
import { isPlatformMenu } from "./labels/platform-labels";
import { platformIn } from "./labels/platform-names";
import { isShortAge } from "./pages/comment-labels";
import { endsInPictogram, hasTagAtEdge } from "./post-marks";

/** Whom a line names as the author of a post, and what it says of the time. */
export interface Credit {
  /** Without the `@`. */
  readonly handle: string;
  readonly displayName?: string;
  readonly url?: string;
  /** Absent unless the words tell. */
  readonly platform?: Platform;
  /** The words where a date may be. */
  readonly stated: string;
  /** The post's text, if it is on the same line. */
  readonly text?: string;
  /** What the platform counts, as the same line says it. */
  readonly counts?: Counts;
}

const LONGEST_LINE = 300;
const LONGEST_NAME = 80;
const HANDLE = "[@＠]([\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_.-]*[\\p{L}\\p{N}_])?(?:@[\\w.-]+\\w)?)";
/**
 * These patterns find the handle. The text around it is cut out of the line. One pattern for the whole line would be
 * slow: it would try every way to split the spaces.
 */
const DASH = /^(?:[-‐‑–—―−]+|&mdash;)/u;
const IN_BRACKETS = new RegExp(`[(（]\\s*${HANDLE}\\s*[)）]`, "u");
const IN_BRACKETS_UNDASHED = new RegExp(`${IN_BRACKETS.source}\\s*[·•|,،–—-]*`, "u");
const BEFORE_DOT = new RegExp(`(?<=[\\s·•|])${HANDLE}\\s*[·•∙|]`, "u");
const BEHIND_NAME = new RegExp(`(?<=\\s)[(（]?${HANDLE}[)）]?`, "u");
const ALONE = new RegExp(`^${HANDLE}(?:\\s*[·•∙|](.+))?$`, "u");
const BELOW_TEXT = new RegExp(`^(?:[–—-]\\s?)?[(（]?${HANDLE}[)）]?(?:\\s*[·•∙|,،–—-])?(?:\\s(.+))?$`, "u");
const WITHOUT_BRACKETS = new RegExp(`(?:^|(?<=\\s))${HANDLE}(?![\\p{L}\\p{N})）])`, "u");
const SENTENCE_END = /[.!?؟。…](?:\s|$)/u;
/** An initial, a title or a legal form: "J. R. Marin", "Dr. Ada Marin", "Marin Inc.", "د. آدا". */
const ABBREVIATED = /(?<![\p{L}\p{M}.])(?:\p{L}|\p{Lu}\p{L}{1,3}|\p{Lo}{1,2})\./gu;

/** `— Display Name (@handle) February 7, 2023`, with or without the dash. */
export function bracketedCredit(text: string): Credit | undefined {
  if (text.length > LONGEST_LINE) return undefined;
  return dashed(text) ?? sharedOnInstagram(undashed(text, IN_BRACKETS_UNDASHED));
}

/** The words "a post shared by" tell as much as a date. */
export function sharedWithoutDate(text: string): Credit | undefined {
  if (text.length > LONGEST_LINE) return undefined;
  const parts = partsAround(text, IN_BRACKETS);
  if (parts === undefined) return undefined;
  const { handle, name, rest } = parts;
  const before = nameSharedBy(name);
  const displayName = before ?? (isSharedBehind(rest) ? name.trim() : undefined);
  if (displayName === undefined || [...displayName].length > LONGEST_NAME || isProse(rest)) return undefined;
  const { stated, url } = statedIn(before === undefined ? "" : rest);
  return { ...creditOf({ handle, name: displayName, stated, url }), platform: "INSTAGRAM" };
}

/** "A post shared by Ada Marin (@ada)": Instagram's embed says so. */
function sharedOnInstagram(credit: Credit | undefined): Credit | undefined {
  const displayName = nameSharedBy(credit?.displayName ?? "");
  return credit === undefined || displayName === undefined ? credit : { ...credit, displayName, platform: "INSTAGRAM" };
}

/** `Display Name @handle · 2h`, `Display Name @handle · 11:15` */
export function creditBeforeDot(text: string): Credit | undefined {
  return text.length > LONGEST_LINE
    ? undefined
    : undashed(text, BEFORE_DOT, (stated) => isDated(stated) || isTime(stated) || isShortAge(stated));
}

/**
 * `Display Name @handle`, `Display Name (@handle) · Follow`: nothing else is on the line. Prose may end so too, so only
 * what is below shows that a post begins.
 */
export function creditWithoutDate(text: string): Credit | undefined {
  const parts = text.length > LONGEST_LINE ? undefined : partsAround(text, BEHIND_NAME);
  if (parts === undefined) return undefined;
  const name = withoutSeparator(parts.name);
  const { stated, url } = statedIn(parts.rest);
  const isWhole = stated === "" || isPlatformMenu(stated);
  if (!isWhole || !isName(name) || [...name].length > LONGEST_NAME_ON_X) return undefined;
  return creditOf({ handle: parts.handle, name, stated: "", url });
}

const MOST_WORDS_ON = 3;

/** `Display Name (@handle) on Threads`, in any language: the title of a post's page. */
export function creditOnPlatform(text: string): Credit | undefined {
  const parts = text.length > LONGEST_LINE ? undefined : partsAround(text, IN_BRACKETS);
  if (parts === undefined || SENTENCE_END.test(parts.rest)) return undefined;
  const { handle, name, rest } = parts;
  const words = rest.trim().split(/\s+/u);
  const isOn = words.length <= MOST_WORDS_ON && words.every((word) => /^[\p{L}\p{M}]+$/u.test(word));
  const platform = isOn ? platformIn(rest) : undefined;
  if (!(platform !== undefined || (isOn && ON_X.test(rest)))) return undefined;
  if (!isName(name.trim()) || [...name].length > LONGEST_NAME_ON_X) return undefined;
  return { ...creditOf({ handle, name: name.trim(), stated: "" }), ...(platform && { platform }) };
}

const ON_X = /\s(?:X|Twitter)$/u;

/** A handle on the line below a display name, with the time or the button "Follow" behind it, or nothing. */
export function creditWithName(name: string, text: string): Credit | undefined {
  // "Reply" above the account of the next comment.
  if (text.length > LONGEST_LINE || !isName(name)) return undefined;
  const [, handle, rest = ""] = ALONE.exec(text) ?? [];
  if (handle === undefined || isPlatformMenu(name)) return undefined;
  const { stated, url } = statedIn(rest);
  const isButton = isPlatformMenu(stated);
  if (stated !== "" && !isButton && !isTimed(stated) && !isShortAge(stated)) return undefined;
  return { handle, displayName: name, stated: isButton ? "" : stated, ...(url !== undefined && { url }) };
}

/** `@handle · 7 February 2023`, `@handle`: a line that says nothing else, as it may end a post. */
export function creditBelowText(text: string): Credit | undefined {
  const [, handle, rest = ""] = text.length > LONGEST_LINE ? [] : (BELOW_TEXT.exec(text) ?? []);
  if (handle === undefined) return undefined;
  const { stated, url } = statedIn(rest);
  return stated === "" || isDated(stated) ? creditOf({ handle, name: "", stated, url }) : undefined;
}

/** `— Display Name @handle, 4 March 2025`, `— @handle`: a dash and no brackets. A hyphen needs a date. */
export function creditBehindDash(text: string): Credit | undefined {
  const dash = text.length > LONGEST_LINE ? undefined : DASH.exec(text)?.[0];
  const parts = dash === undefined ? undefined : partsAround(text.slice(dash.length).trimStart(), WITHOUT_BRACKETS);
  if (parts === undefined) return undefined;
  const name = parts.name.trimEnd().replace(/[,،]$/u, "");
  const { stated, url, counts } = statedIn(parts.rest);
  const isCredit = isDated(stated) || (stated === "" && dash !== "-");
  if (!isCredit || (name !== "" && !isName(name)) || [...name].length > LONGEST_NAME_ON_X) return undefined;
  return creditOf({ handle: parts.handle, name, stated, url, counts });
}

/** Where the date may begin in a line with a dash, a name and a handle in brackets. */
export function creditDateStart(text: string): number | undefined {
  const found = IN_BRACKETS.exec(text);
  if (found === null) return undefined;
  const before = text.slice(Math.max(0, found.index - LONGEST_NAME), found.index);
  return DASH.test(text) || before.search(INNER_DASH) >= 0 ? found.index + found[0].length : undefined;
}

/** The line ends with an attribution of this length, when a whole post is on one line. */
const LONGEST_ENDING = 220;
/** X allows display names of 50 characters. */
const LONGEST_NAME_ON_X = 50;
const INNER_DASH = /[–—―]|(?<=\s)[-−]{1,3}(?=\s)|&mdash;/gu;

/** `The post's words — Display Name (@handle) February 7, 2023`. The last dash before the name ends the post. */
export function oneLineEmbed(text: string): Credit | undefined {
  const tailStart = Math.max(0, text.length - LONGEST_ENDING);
  const tail = text.slice(tailStart);
  const parts = partsAround(tail, IN_BRACKETS);
  if (parts === undefined) return undefined;
  const dash = [...parts.name.matchAll(INNER_DASH)].at(-1);
  if (dash === undefined) return undefined;
  const name = parts.name.slice(dash.index + dash[0].length).trim();
  const own = text.slice(0, tailStart + dash.index).trim();
  if (own === "" || [...name].length > LONGEST_NAME_ON_X || holdsSentence(name)) return undefined;
  const { stated, url, counts } = statedIn(parts.rest);
  // Prose has names in brackets too. A date shows that this is an attribution, or that nothing is behind the handle.
  const isCredit = stated === "" ? endsPost(own) : isTimed(stated) || looksLikeDate(stated) || endsInDate(stated);
  return isCredit ? creditOf({ handle: parts.handle, name, stated, url, text: own, counts }) : undefined;
}

/** "via Twitter for iPhone, March 4, 2025" */
function endsInDate(stated: string): boolean {
  const words = stated.split(/\s+/u);
  return stated.length <= LONGEST_ENDING && [2, 3, 4].some((count) => isDate(words.slice(-count).join(" ")));
}

/** Whether words may be a whole post: a sentence, or what ends with a sign that only posts have. */
const endsPost = (own: string): boolean =>
  (isDense(own) || wordsOf(own) >= FEWEST_OF_POST) && (endsSentence(own) || hasTagAtEdge(own) || endsInPictogram(own));

const FEWEST_OF_POST = 3;

/** Whether a sentence ends in what would be a name. */
const holdsSentence = (name: string): boolean => SENTENCE_END.test(name.replace(ABBREVIATED, ""));

function dashed(text: string): Credit | undefined {
  const dash = DASH.exec(text)?.[0];
  const parts = dash === undefined ? undefined : partsAround(text.slice(dash.length), IN_BRACKETS);
  if (dash === undefined || parts === undefined) return undefined;
  const name = parts.name.trim();
  // "— Jo — the quiet one — (@jo)": with no name behind the last dash, all of it is the name.
  if (holdsSentence(name) || (/[–—―]/u.test(name) && !/[–—―]$/u.test(name))) return undefined;
  const { stated, url, counts } = statedIn(parts.rest);
  // A hyphen may also start a list item. Only a date shows that this is an attribution.
  if (dash === "-" ? !isTimed(stated) && !looksLikeDate(stated) : isProse(parts.rest)) return undefined;
  return creditOf({ handle: parts.handle, name, stated, url, counts });
}

/** Without a dash only an exact date, or a time behind the handle, shows that this is an attribution. */
function undashed(text: string, pattern: RegExp, isStated = isDated): Credit | undefined {
  const [first = ""] = text;
  const parts = partsAround(text.slice(first.length), pattern);
  if (parts === undefined) return undefined;
  const name = withoutSeparator(`${first}${parts.name}`);
  const { stated, url } = statedIn(parts.rest);
  if ([...name].length > LONGEST_NAME || holdsSentence(name) || /[–—―]/u.test(name)) return undefined;
  if (!isStated(stated)) return undefined;
  return creditOf({ handle: parts.handle, name, stated, url });
}

/** `Name · @handle · 2h` */
function withoutSeparator(name: string): string {
  const trimmed = name.trim();
  return /[·•∙|]$/u.test(trimmed) ? trimmed.slice(0, -1).trim() : trimmed;
}

function partsAround(text: string, pattern: RegExp): { name: string; handle: string; rest: string } | undefined {
  const found = pattern.exec(text);
  const handle = found?.[1];
  return found === null || handle === undefined
    ? undefined
    : { name: text.slice(0, found.index), handle, rest: text.slice(found.index + found[0].length) };
}

/** A date may be a Markdown link to the post. */
const MARKDOWN_LINK = /\[([^[\]]*)\]\((https?:[^\s()]+)\)/iu;

function statedIn(said: string): { stated: string; url?: string | undefined; counts?: Counts } {
  const linked = MARKDOWN_LINK.exec(said);
  const { text: rest, url } =
    linked === null ? cutTrailingUrl(said.trim()) : { text: said.replace(linked[0], linked[1] ?? ""), url: linked[2] };
  return { ...withoutCounts(rest.replace(/^[·•|,،\s]+/u, "").trim()), url };
}

const isDated = (stated: string): boolean => isDate(stated) || isTimeAgo(stated);
const isTimed = (stated: string): boolean => parseDate(stated) !== undefined || isDated(stated);

/** A date of a language that we do not know: a number and a few words, and no sentence. */
const LONGEST_UNKNOWN_DATE = 40;

function looksLikeDate(stated: string): boolean {
  const words = stated.split(/\s+/);
  return (
    stated.length <= LONGEST_UNKNOWN_DATE &&
    words.length <= 5 &&
    /\p{Nd}/u.test(stated) &&
    !SENTENCE_END.test(stated.slice(-1))
  );
}

/** "— The minister (@minister), who arrived yesterday, left again." is a line of a dialogue. */
function isProse(rest: string): boolean {
  return /^[,،]\s*\p{L}/u.test(rest) && SENTENCE_END.test(rest.slice(-1)) && !/\p{Nd}/u.test(rest);
}

function creditOf(said: {
  readonly handle: string;
  readonly name: string;
  readonly stated: string;
  readonly url?: string | undefined;
  readonly text?: string;
  readonly counts?: Counts | undefined;
}): Credit {
  const { handle, name, stated, url, text, counts } = said;
  return {
    handle,
    ...(name !== "" && { displayName: name }),
    stated,
    ...(url !== undefined && { url }),
    ...(text !== undefined && { text }),
    ...(counts !== undefined && { counts }),
  };
}

/** Whether a line may be a display name alone. */
export function isName(text: string): boolean {
  // "Ada M.", "יואב ד."
  const whole = text.replace(/(?<=\s[\p{Lu}\p{Lo}])\.$/u, "");
  return text.length > 0 && text.length <= 60 && !/[.!?؟:،]$/u.test(whole) && !/https?:|[@#]/.test(text);
}
