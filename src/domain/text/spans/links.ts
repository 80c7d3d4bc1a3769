import { isWebUrl } from "../../addresses/urls";
import { firstWins } from "./overlaps";
import { withoutEnding } from "../without-ending";

/** A URL in a text. `url` is absolute. */
export interface FoundLink {
  readonly start: number;
  readonly end: number;
  readonly url: string;
}

/** Scripts without spaces between words: the text can go on directly after an address. */
const CJK = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\u3000-\\u303f\\uff00-\\uff65";
const TAIL = `(?:[/?#][^\\s\\p{Cc}\\p{Cf}<>"«»“”„${CJK}]*)?`;

/** Finds no mail address, no handle, and nothing in the middle of a word or of another address. */
const WITH_PROTOCOL = new RegExp(
  `(?<![A-Za-z0-9@＠$#＃])(https?://)([\\p{L}\\p{M}\\p{N}\\p{So}_.-]+)(:\\d{1,5})?(${TAIL})`,
  "giu",
);

/**
 * If a text has two words with a dot between them, these endings make them a domain. Endings of countries are here only
 * if they are not also a common word, which could be the first of the next sentence.
 */
const BARE_ENDINGS =
  "com|org|net|edu|gov|mil|int|info|biz|news|media|press|blog|app|dev|social|ru|uk|fr|ir|jp|cn|ua|eu|tv|io|co";
const COMPOUND_ENDINGS = "(?:co|com|org|net|gov|edu|ac)\\.[a-z]{2}";
const LABEL = "[\\p{Script=Latin}0-9](?:[\\p{Script=Latin}0-9_-]{0,61}[\\p{Script=Latin}0-9])?";
const NOT_BEFORE = "(?<![\\p{Script=Latin}\\p{M}0-9_@＠$#＃./:+&=~%-])";
const NOT_AFTER = "(?![\\p{Script=Latin}0-9_@+-]|\\.[\\p{Script=Latin}0-9])";
/** If a path follows, any country's ending makes a domain: t.co/x, youtu.be/x, bit.ly/x. */
const BARE = new RegExp(
  `${NOT_BEFORE}((?:${LABEL}\\.)+(?:${COMPOUND_ENDINGS}|${BARE_ENDINGS}|[a-z]{2}(?=/[\\p{L}\\p{N}@_-])))${NOT_AFTER}(:\\d{1,5})?(${TAIL})`,
  "giu",
);
/** Alone in its line, any country's ending makes a domain too. In a sentence, `it.so` is more often a missing space. */
const ALONE = new RegExp(`^((?:${LABEL}\\.)+[a-z]{2})(?=\\r?$)`, "gimu");

const DOMAIN_THEN_CJK = new RegExp(`^(?:[^.${CJK}]+\\.)+(?:${BARE_ENDINGS}|[a-z]{2})(?=[${CJK}])`, "iu");
/** Every address has a protocol, or a dot before a letter. Most texts have neither. */
const MAY_HAVE_LINK = /:\/\/|\.[a-z]/iu;
const ENDING = /^(?:xn--[a-z0-9-]+|[\p{L}\p{M}]{2,})$/iu;
const HOST_LABEL = /^(?![_-])[\p{L}\p{M}\p{N}\p{So}_-]{1,63}(?<![_-])$/u;
const SHORT_LINK = /^\/([A-Za-z0-9]+)(?:\?[^\s]*)?/;
const CLOSING: Readonly<Record<string, string>> = { ")": "(", "]": "[", "}": "{" };
const TRAILING = /[.,;:!?'"’…،؛؟。*]$/;

/**
 * Finds URLs with a protocol, and domains without one that are surely addresses, such as `pic.twitter.com/x`. These get
 * `https://`.
 */
export function findLinks(text: string): FoundLink[] {
  if (!MAY_HAVE_LINK.test(text)) return [];
  const withProtocol = Array.from(
    text.matchAll(WITH_PROTOCOL),
    ({ index, 1: protocol = "", 2: host = "", 3: port = "", 4: tail = "" }) => link(index, protocol, host, port + tail),
  );
  const bare = Array.from(text.matchAll(BARE), ({ index, 1: host = "", 2: port = "", 3: tail = "" }) =>
    link(index, "", host, port + tail),
  );
  const alone = Array.from(text.matchAll(ALONE), ({ index, 1: host = "" }) => link(index, "", host, ""));
  const all = firstWins(firstWins(withProtocol.flat(), bare.flat()), alone.flat());
  return all.filter((found) => !isCut(text, found));
}

/** X cuts addresses with an ellipsis. What is left of one leads elsewhere or nowhere. */
function isCut(text: string, { end, url }: FoundLink): boolean {
  return /^(?:…|\.\.\.(?!\.))/u.test(text.slice(end, end + 4)) && /^https?:\/\/[^/]+\/./iu.test(url);
}

function link(start: number, protocol: string, written: string, tail: string): FoundLink[] {
  const host = hostIn(written);
  const rest = host === written ? tailIn(host, tail) : "";
  if (host === undefined || rest === undefined) return [];
  const url = (protocol || "https://") + host + rest;
  return isWebUrl(url) ? [{ start, end: start + protocol.length + host.length + rest.length, url }] : [];
}

function hostIn(written: string): string | undefined {
  const host = withoutEnding(DOMAIN_THEN_CJK.exec(written)?.[0] ?? written, ".");
  const labels = host.split(".");
  const ending = labels.at(-1) ?? "";
  if (labels.length < 2 || !ENDING.test(ending) || !labels.every((label) => HOST_LABEL.test(label))) return undefined;
  return labels.slice(-2).some((label) => label.includes("_")) ? undefined : host;
}

/** The path without the punctuation of the sentence. Undefined if there is no such link. */
function tailIn(host: string, tail: string): string | undefined {
  if (host.toLowerCase() !== "t.co") return withoutPunctuation(tail);
  const [short = "", slug = ""] = SHORT_LINK.exec(tail) ?? [];
  return slug.length > 40 ? undefined : withoutPunctuation(short);
}

/** A closing bracket stays if the path has the opening one. */
function withoutPunctuation(tail: string): string {
  const unmatched = new Map<string, number>();
  for (const [closing, opening] of Object.entries(CLOSING))
    unmatched.set(closing, count(tail, closing) - count(tail, opening));
  let end = tail.length;
  for (;;) {
    const last = tail[end - 1] ?? "";
    const surplus = unmatched.get(last) ?? 0;
    if (surplus <= 0 && !TRAILING.test(last)) return tail.slice(0, end);
    unmatched.set(last, surplus - 1);
    end -= 1;
  }
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
