import { withoutOverlaps } from "./overlaps";

/** A word with a sign before it: #, @ or $. */
export interface FoundSign {
  readonly kind: "HASHTAG" | "HANDLE" | "CASHTAG";
  readonly start: number;
  readonly end: number;
}

/**
 * A hashtag has letters, marks, digits and underscores of any script, and at least one letter. ZWNJ and ZWJ are only
 * allowed inside. The other signs here are inside words of some scripts: maqaf, geresh, gershayim, the tsheg, wave
 * dashes, the middle dot.
 */
const TAG_CHARACTER =
  "[\\p{L}\\p{M}\\p{Nd}_\\ua67e\\u05be\\u05f3\\u05f4\\uff5e\\u301c\\u309b\\u309c\\u30a0\\u30fb\\u3003\\u0f0b\\u0f0c\\u00b7]";
const TAG_JOINER = "[\\u200c\\u200d](?=[\\p{L}\\p{M}\\p{Nd}_])";
/**
 * A hashtag does not start in the middle of a word. It may start after an emoji, which can end with a variation
 * selector: Unicode calls that a mark.
 */
const BEFORE_TAG = "(?<!(?![\\ufe0e\\ufe0f])[\\p{L}\\p{M}\\p{Nd}_&])";
/** In code points: as long as a whole post on X. No platform takes a longer hashtag, so a longer one is plain text. */
const LONGEST_HASHTAG = 280;
const HASHTAG = new RegExp(
  `${BEFORE_TAG}[#＃](?![\\ufe0f\\u20e3])(?=(?:(?!\\p{L})${TAG_CHARACTER}){0,${LONGEST_HASHTAG}}\\p{L})` +
    `(?:${TAG_CHARACTER}|${TAG_JOINER}){1,${LONGEST_HASHTAG}}(?!${TAG_CHARACTER}|${TAG_JOINER}|[#＃]|://)`,
  "gu",
);

/** A handle does not start inside a word, as in a mail address. It may follow the RT of a retweet directly. */
const BEFORE_HANDLE = "(?:(?<![A-Za-z0-9_!#$%&*@＠])|(?<=(?<![A-Za-z0-9_+~.-])rt))";
const HOST = "(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}";
const DOMAIN_ENDINGS = "social|com|org|net|gov|edu|news|media|press|dev|app|io|co|uk|blue|online";
const HANDLE_FORMS = [
  // Mastodon: a name and its host.
  `[a-z0-9_]+(?:[.-][a-z0-9_]+)*@${HOST}(?![a-z0-9_-]|@)`,
  // Bluesky: a domain.
  `(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+(?:${DOMAIN_ENDINGS})(?![a-z0-9_@-]|\\.[a-z0-9])`,
  "[a-z0-9_]{1,64}(?![\\p{Script=Latin}\\p{M}0-9_@＠]|://)",
];
const HANDLE = new RegExp(`${BEFORE_HANDLE}[@＠](?:${HANDLE_FORMS.join("|")})`, "giu");

/** Most texts have none of them, and a look for one character costs little. */
const SIGNS = /[#＃@＠$]/u;

const CASHTAG = /(?<=^|[\s\p{Cf}])\$[A-Za-z]{1,6}(?:[._][A-Za-z]{1,2})?(?=$|[\s\p{P}\p{S}])/gu;

/** Gives the signs in the order of the text. They do not overlap. */
export function findSigns(text: string): FoundSign[] {
  if (!SIGNS.test(text)) return [];
  const found = [
    ...matches("HASHTAG", HASHTAG, text),
    ...matches("HANDLE", HANDLE, text),
    ...matches("CASHTAG", CASHTAG, text),
  ];
  return withoutOverlaps(found);
}

function matches(kind: FoundSign["kind"], pattern: RegExp, text: string): FoundSign[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    kind,
    start: match.index,
    end: match.index + match[0].length,
  }));
}
