/** A piece of a query as it is written. `excluded`: a minus stands directly before it. */
export type QueryToken =
  | WordsToken
  | { readonly type: "open"; readonly excluded: boolean }
  | { readonly type: "close" }
  | { readonly type: "or" };

export interface WordsToken {
  readonly type: "term" | "phrase";
  readonly text: string;
  readonly excluded: boolean;
}

/** The quotation marks of all languages, but for apostrophes. Any of them opens, and any closes. */
const QUOTES = new Set(
  '"\u00ab\u00bb\u2039\u203a\u201c\u201d\u201e\u201f\u2e42\u300a\u300b\u300c\u300d\u300e\u300f\u301d\u301e\u301f\ufe41\ufe42\ufe43\ufe44\uff02\uff62\uff63',
);
/** Keyboards and editors make hyphens and en dashes of it. */
const MINUS = new Set("-\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d");
/** They are apostrophes too. So they open only at the start of a word, and close only at the end of a later one. */
const SINGLE_QUOTES = new Set("'\u2018\u2019\u201a\u201b");
const HEBREW = /\p{Script=Hebrew}/u;
const SPACE = /[\s\p{Cc}]/u;
/** Bidi controls and joiners at the edge of a word: they say nothing here, and may hide a minus. */
const UNSEEN = /^[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/;

export function queryTokens(query: string): QueryToken[] {
  const tokens: QueryToken[] = [];
  for (let at = 0; at < query.length;) {
    const start = at + (UNSEEN.exec(query.slice(at, at + 64))?.[0].length ?? 0);
    const sign = query.charAt(start);
    if (start > at && sign === "") break;
    const isMinus = MINUS.has(sign) && isBeforeTerm(query, start + 1);
    at = isMinus ? start + 1 : start;
    at += UNSEEN.exec(query.slice(at, at + 64))?.[0].length ?? 0;
    at = readToken(query, at, isMinus, tokens);
  }
  return tokens;
}

const isBeforeTerm = (query: string, at: number): boolean => at < query.length && !SPACE.test(query.charAt(at));

/** Reads one piece and returns where it ends. */
function readToken(query: string, at: number, excluded: boolean, tokens: QueryToken[]): number {
  const sign = query.charAt(at);
  if (SPACE.test(sign) || sign === "") return at + 1;
  if (sign === "(" || sign === ")") {
    tokens.push(sign === "(" ? { type: "open", excluded } : { type: "close" });
    return at + 1;
  }
  if (sign === "|") {
    tokens.push({ type: "or" });
    return at + 1;
  }
  if (isQuote(query, at)) {
    const end = endOf(query, at + 1, (here) => isQuote(query, here));
    tokens.push({ type: "phrase", text: query.slice(at + 1, end), excluded });
    return end + 1;
  }
  const single = endOfSingleQuotes(query, at);
  if (single !== undefined) {
    tokens.push({ type: "phrase", text: query.slice(at + 1, single), excluded });
    return single + 1;
  }
  const end = endOf(
    query,
    at,
    (here) => SPACE.test(query.charAt(here)) || "()|".includes(query.charAt(here)) || isQuote(query, here),
  );
  const text = query.slice(at, end);
  if (text === "OR") tokens.push({ type: "or" });
  else if (text !== "AND") tokens.push({ type: "term", text, excluded });
  return end;
}

function endOf(query: string, start: number, isEnd: (at: number) => boolean): number {
  let at = start;
  while (at < query.length && !isEnd(at)) at++;
  return at;
}

const LETTER = /[\p{L}\p{N}\p{M}]/u;

/** Where several words between single quotation marks end. */
function endOfSingleQuotes(query: string, start: number): number | undefined {
  if (!SINGLE_QUOTES.has(query.charAt(start)) || !LETTER.test(query.charAt(start + 1))) return undefined;
  let hasSpace = false;
  for (let at = start + 1; at < query.length; at++) {
    const sign = query.charAt(at);
    if (SPACE.test(sign)) hasSpace = true;
    if ("()|".includes(sign) || isQuote(query, at)) return undefined;
    const isEnd = SINGLE_QUOTES.has(sign) && !SPACE.test(query.charAt(at - 1)) && !LETTER.test(query.charAt(at + 1));
    if (isEnd) return hasSpace ? at : undefined;
  }
  return undefined;
}

/** The straight mark also stands inside Hebrew abbreviations: ארה"ב. */
function isQuote(query: string, at: number): boolean {
  const sign = query.charAt(at);
  if (!QUOTES.has(sign)) return false;
  return sign !== '"' || !HEBREW.test(query.charAt(at - 1)) || !HEBREW.test(query.charAt(at + 1));
}
