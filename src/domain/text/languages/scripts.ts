/** Kana is Hiragana and Katakana. A text without letters has None. */
export const SCRIPTS = [
  "None",
  "Latin",
  "Arabic",
  "Hebrew",
  "Cyrillic",
  "Han",
  "Kana",
  "Hangul",
  "Greek",
  "Devanagari",
  "Ethiopic",
  "Armenian",
  "Georgian",
  "Thai",
  "Lao",
  "Khmer",
  "Myanmar",
  "Tibetan",
  "Bengali",
  "Gurmukhi",
  "Gujarati",
  "Oriya",
  "Tamil",
  "Telugu",
  "Kannada",
  "Malayalam",
  "Sinhala",
  "Thaana",
  "Syriac",
  "Nko",
  "Adlam",
] as const;
export type Script = (typeof SCRIPTS)[number];
export type ScriptCounts = Readonly<Record<Script, number>>;

const PATTERNS = SCRIPTS.filter((script) => script !== "None").map((script) => {
  const names = script === "Kana" ? ["Hiragana", "Katakana"] : [script];
  return { script, pattern: new RegExp(`[${names.map((name) => `\\p{Script=${name}}`).join("")}]`, "u") };
});
const KNOWN = new Map<string, Script>();

/** How many letters of each script a text has. A Chinese character or a Korean syllable says as much as two letters. */
export function countScripts(text: string): ScriptCounts {
  const counts: Record<Script, number> = noCounts();
  for (const character of text) {
    const script = scriptOf(character);
    counts[script] += script === "Han" || script === "Hangul" || script === "Kana" ? 2 : 1;
  }
  return { ...counts, None: 0 };
}

/**
 * The script of most letters; Han and Kana count together. Of two with the same number, the one that is earlier in
 * SCRIPTS.
 */
export function mainScript(counts: ScriptCounts): Script {
  const weight = (script: Script) => counts[script] + (script === "Han" ? counts.Kana : 0);
  return SCRIPTS.reduce<Script>((best, script) => (weight(script) > weight(best) ? script : best), "None");
}

function scriptOf(character: string): Script {
  const known = KNOWN.get(character);
  if (known !== undefined) return known;
  const isLetter = /[\p{L}\p{M}]/u.test(character);
  const found = isLetter ? (PATTERNS.find(({ pattern }) => pattern.test(character))?.script ?? "None") : "None";
  if (KNOWN.size < 20_000) KNOWN.set(character, found);
  return found;
}

function noCounts(): Record<Script, number> {
  const counts: Partial<Record<Script, number>> = {};
  for (const script of SCRIPTS) counts[script] = 0;
  return counts as Record<Script, number>;
}
