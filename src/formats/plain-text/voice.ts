import { detectLanguage } from "../../domain/text/language";

/** What an article's own prose is written in; lines in another voice are likely quoted from elsewhere. */
export interface Voice {
  readonly script?: string;
  readonly language: string;
}

const SCRIPTS: readonly (readonly [name: string, letter: RegExp])[] = [
  ["Latin", /\p{Script=Latin}/gu],
  ["Arabic", /\p{Script=Arabic}/gu],
  ["Hebrew", /\p{Script=Hebrew}/gu],
  ["Cyrillic", /\p{Script=Cyrillic}/gu],
  ["Greek", /\p{Script=Greek}/gu],
  ["East Asian", /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu],
  ["Indic", /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}]/gu],
];
const NAMES_AND_LINKS = /https?:\/\/\S+|(?:pic\.(?:twitter|x)\.com|t\.co)\/\S+|[#@][\p{L}\p{M}\p{N}_.@]+/gu;

/** The voice of the prose among `texts`: those in the script of the first, which is the headline. */
export function voiceOf(texts: readonly string[]): Voice {
  const script = texts.map(scriptOf).find((each) => each !== undefined);
  const prose = texts.filter((text) => scriptOf(text) === script).join("\n");
  return { ...(script !== undefined && { script }), language: detectLanguage(prose) };
}

/** A language cannot be told from a few words, and from its near relatives only with more. */
const SURE_LENGTH = 40;
const SURE_LENGTH_OF_RELATIVES = 120;
const RELATIVES: readonly ReadonlySet<string>[] = ["es pt it", "da nb no sv", "cs sk", "hr sl", "id ms"].map(
  (languages) => new Set(languages.split(" ")),
);

/** Whether `text` is in another script, or surely in another language, than `voice`. */
export function isForeign(text: string, voice: Voice): boolean {
  const script = scriptOf(text);
  if (script === undefined || voice.script === undefined) return false;
  if (script !== voice.script) return true;
  const prose = text.replace(NAMES_AND_LINKS, " ").trim();
  if (prose.length < SURE_LENGTH || voice.language === "und") return false;
  const language = detectLanguage(prose);
  if (language === "und" || language === voice.language) return false;
  return (
    prose.length >= SURE_LENGTH_OF_RELATIVES ||
    !RELATIVES.some((relatives) => relatives.has(language) && relatives.has(voice.language))
  );
}

/** The script of most letters, tags and links aside. */
function scriptOf(text: string): string | undefined {
  const prose = text.replace(NAMES_AND_LINKS, " ");
  const counts = SCRIPTS.map(([name, letter]) => ({ name, count: prose.match(letter)?.length ?? 0 }));
  const most = counts.reduce((best, each) => (each.count > best.count ? each : best));
  return most.count < 2 ? undefined : most.name;
}
