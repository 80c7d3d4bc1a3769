/** Accents that stand before their letter in LaTeX, as the characters of Unicode that stand behind it. */
const ACCENTS: Readonly<Record<string, string>> = {
  "`": "\u0300",
  "'": "\u0301",
  "^": "\u0302",
  "~": "\u0303",
  "=": "\u0304",
  u: "\u0306",
  ".": "\u0307",
  '"': "\u0308",
  r: "\u030a",
  H: "\u030b",
  v: "\u030c",
  d: "\u0323",
  c: "\u0327",
  k: "\u0328",
  b: "\u0331",
};

const LETTERS: Readonly<Record<string, string>> = {
  ...{ ss: "ß", o: "ø", O: "Ø", l: "ł", L: "Ł", ae: "æ", AE: "Æ", oe: "œ", OE: "Œ", aa: "å", AA: "Å", i: "i", j: "j" },
  ...{ dh: "ð", DH: "Ð", th: "þ", TH: "Þ", dj: "đ", DJ: "Đ", ng: "ŋ", NG: "Ŋ" },
  ...{ textquoteright: "’", textquoteleft: "‘", textquotedblleft: "“", textquotedblright: "”", textemdash: "—" },
  ...{ textendash: "–", ldots: "…", dots: "…", textellipsis: "…", textbackslash: "\\", textasciitilde: "~" },
  ...{ guillemotleft: "«", guillemotright: "»", textregistered: "®", copyright: "©", pounds: "£", texteuro: "€" },
};

/** An accent with its letter, also in braces; a command by its name; a sign that LaTeX has for itself. */
const COMMAND =
  /\\(?:([`'^~=."]|[uvHcdbrk](?=\s?\{|\s\\?\p{L}))\s?(?:\{\s?(\\?\p{L}?)\s?\}|(\\[ij](?![a-zA-Z])|\p{L}))|([a-zA-Z]+)\*?(?:\s|\{\})?|(\S))/gu;

/** A text without the commands and braces of LaTeX: `{M{\"u}nchen \& Z{\'e}}` is `München & Zé`. */
export function latexText(written: string): string {
  return written
    .replace(/\\(?:url|href)\s?\{([^{}]*)\}(?:\s?\{([^{}]*)\})?/g, (_all, url: string, words?: string) => words ?? url)
    .replace(COMMAND, (_all, accent?: string, braced?: string, bare?: string, name?: string, sign?: string) => {
      if (accent !== undefined) return `${(braced ?? bare ?? "").replace("\\", "")}${ACCENTS[accent] ?? ""}`;
      if (name !== undefined) return LETTERS[name] ?? "";
      return sign === "\\" ? " " : `\u0001${sign ?? ""}`;
    })
    .replace(/(?<!\u0001)[{}]/g, "")
    .replace(/(?<!\u0001)~/g, "\u00a0")
    .replaceAll("\u0001", "")
    .replaceAll("---", "—")
    .replaceAll("--", "–")
    .replaceAll("``", "“")
    .replaceAll("''", "”")
    .normalize("NFC");
}
