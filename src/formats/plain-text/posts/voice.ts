import { detectLanguage } from "../../../domain/text/languages/language";
import { countScripts, mainScript, type Script } from "../../../domain/text/languages/scripts";

/** The script and the language of an article's own prose. Lines in another voice are probably quoted. */
export interface Voice {
  readonly script?: Script;
  readonly language: string;
}

const NAMES_AND_LINKS = /https?:\/\/\S+|(?:pic\.(?:twitter|x)\.com|t\.co)\/\S+|[#@][\p{L}\p{M}\p{N}_.@]+/gu;

/** The voice of the prose in `texts`. Only texts in the script of the first one, the headline, count. */
export function voiceOf(texts: readonly string[]): Voice {
  const script = texts.map(scriptOf).find((each) => each !== undefined);
  const prose = texts.filter((text) => scriptOf(text) === script).join("\n");
  return { ...(script !== undefined && { script }), language: detectLanguage(prose) };
}

/** Shorter texts do not show their language. Between similar languages, only longer ones do. */
const SURE_LENGTH = 40;
const SURE_LENGTH_OF_RELATIVES = 120;
const RELATIVES: readonly ReadonlySet<string>[] = ["es pt it", "da nb no sv", "cs sk", "hr sl", "id ms"].map(
  (languages) => new Set(languages.split(" ")),
);

/** Whether `text` is in another script than `voice`, or surely in another language. */
export function isForeign(text: string, voice: Voice): boolean {
  const script = scriptOf(text);
  if (script === undefined || voice.script === undefined) return false;
  if (script !== voice.script) return true;
  const prose = text.replace(NAMES_AND_LINKS, " ").trim();
  if (prose.length < SURE_LENGTH || voice.language === "und") return false;
  const language = detectLanguage(prose);
  if (language === "und" || language === voice.language) return false;
  const middle = prose.indexOf(" ", prose.length / 2);
  const isMixed = [prose.slice(0, middle), prose.slice(middle)].some((half) => detectLanguage(half) === voice.language);
  if (isMixed && prose.length < SURE_LENGTH_OF_RELATIVES) return false;
  return (
    prose.length >= SURE_LENGTH_OF_RELATIVES ||
    !RELATIVES.some((relatives) => relatives.has(language) && relatives.has(voice.language))
  );
}

/** Whether `text` is in another script than `voice`. */
export function isInOtherScript(text: string, voice: Voice): boolean {
  const script = scriptOf(text);
  return script !== undefined && voice.script !== undefined && script !== voice.script;
}

/** The script of most letters. Tags, links and a single letter do not count. */
function scriptOf(text: string): Script | undefined {
  const counts = countScripts(text.replace(NAMES_AND_LINKS, " "));
  const script = mainScript(counts);
  return script === "None" || counts[script] === 1 ? undefined : script;
}
