import type { QueryToken } from "../domain/text/queries/query-tokens";
import { isUnspacedScript } from "../domain/text/words/word-scan";
import { words } from "../domain/text/words/words";

/** What a query requires: one word or phrase, or one of several alternatives. */
export interface QueryPart {
  readonly start: number;
  /** The place of the token behind it. */
  readonly end: number;
  /** What stands between OR: one, if there is no OR. A name may go on from such a part into the next one. */
  readonly alternatives: readonly Alternative[];
}

export interface Alternative {
  /** The places of its words. None if it has more than words beside one another. */
  readonly words: readonly number[];
}

/**
 * The tokens of a query with one for each word, without what has no word, and without brackets that say nothing:
 * `(lavrov)` is lavrov.
 */
export function simpleTokens(tokens: readonly QueryToken[]): QueryToken[] {
  return withoutBrackets(withoutStrayOr(tokens.flatMap(oneForEachWord)));
}

/** Where no spaces stand between words, several are one term. */
function oneForEachWord(token: QueryToken): QueryToken[] {
  if (!("text" in token)) return [token];
  const found = words(token.text);
  if (found.length === 0) return [];
  const isApart = token.type === "phrase" || token.excluded || token.text.endsWith("*");
  if (isApart || found.length === 1 || !found.every(({ folded }) => isUnspacedScript(folded))) return [token];
  return found.map(({ text }) => ({ type: "term", text, excluded: false }));
}

/** An OR without a neighbour joins nothing. */
function withoutStrayOr(tokens: readonly QueryToken[]): QueryToken[] {
  const found: QueryToken[] = [];
  for (const token of tokens) {
    const before = found.at(-1)?.type;
    if (token.type === "or" && (before === undefined || before === "or" || before === "open")) continue;
    if (token.type === "close" && before === "or") found.pop();
    found.push(token);
  }
  if (found.at(-1)?.type === "or") found.pop();
  return found;
}

function withoutBrackets(tokens: readonly QueryToken[]): QueryToken[] {
  const dropped = new Set<number>();
  const open: number[] = [];
  tokens.forEach((token, at) => {
    if (token.type === "open") open.push(at);
    if (token.type !== "close") return;
    const start = open.pop();
    if (start === undefined) dropped.add(at);
    else if (isNeedless(tokens, start, at)) dropped.add(start).add(at);
  });
  for (const start of open) if (isNeedless(tokens, start, tokens.length)) dropped.add(start);
  return tokens.filter((_, at) => !dropped.has(at));
}

function isNeedless(tokens: readonly QueryToken[], start: number, end: number): boolean {
  const first = tokens[start];
  if (first?.type !== "open" || first.excluded) return false;
  return tokens[start - 1]?.type !== "or" && tokens[end + 1]?.type !== "or";
}

/** The parts of simple tokens that are required, in their order. What is excluded is none. */
export function partsOf(tokens: readonly QueryToken[]): QueryPart[] {
  const parts: QueryPart[] = [];
  for (let at = 0; at < tokens.length;) {
    const start = at;
    const alternatives: Alternative[] = [];
    do {
      const from = tokens[at]?.type === "or" ? at + 1 : at;
      at = endOf(tokens, from);
      alternatives.push({ words: wordsBetween(tokens, from, at) });
    } while (tokens[at]?.type === "or");
    const [only, second] = alternatives;
    if (second !== undefined || (only?.words.length ?? 0) > 0) parts.push({ start, end: at, alternatives });
  }
  return parts;
}

/** Where one word, phrase or pair of brackets ends. */
function endOf(tokens: readonly QueryToken[], start: number): number {
  let depth = 0;
  for (let at = start; at < tokens.length; at++) {
    const type = tokens[at]?.type;
    if (type === "open") depth += 1;
    if (type === "close") depth -= 1;
    if (depth <= 0) return at + 1;
  }
  return Math.max(tokens.length, start + 1);
}

function wordsBetween(tokens: readonly QueryToken[], start: number, end: number): number[] {
  const isGroup = tokens[start]?.type === "open";
  const first = tokens[start];
  if (first !== undefined && "excluded" in first && first.excluded) return [];
  const found: number[] = [];
  for (let at = isGroup ? start + 1 : start; at < end; at++) {
    const token = tokens[at];
    if (token?.type === "close" && at === end - 1) continue;
    if (token === undefined || !("text" in token) || token.excluded) return [];
    found.push(at);
  }
  return found;
}
