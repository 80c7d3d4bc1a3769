/** Brackets of all kinds, one in the other. */
export const MOST_BRACKETS = 600;

/** By codes: as texts of one character each they would take ten times as long. */
const [BRACE, BRACKET, PARENTHESIS, QUOTE, COMMENT] = [0x7b, 0x5b, 0x28, 0x22, 0x23];
const [BRACE_END, BRACKET_END, PARENTHESIS_END] = [0x7d, 0x5d, 0x29];

/**
 * Whether a document has more brackets in one another than can be read. Looked at before it is parsed: the parser and
 * the rules of graphql-js descend once for each level, until there is no stack left.
 */
export function isNestedTooDeeply(document: string): boolean {
  if (document.length <= MOST_BRACKETS) return false;
  let depth = 0;
  for (let at = 0; at < document.length; at += 1) {
    const sign = document.charCodeAt(at);
    if (sign === BRACE || sign === BRACKET || sign === PARENTHESIS) depth += 1;
    else if (sign === BRACE_END || sign === BRACKET_END || sign === PARENTHESIS_END) depth -= 1;
    else if (sign === QUOTE || sign === COMMENT) at = lastOf(document, at);
    if (depth > MOST_BRACKETS) return true;
  }
  return false;
}

/** Where the text or comment that begins at a place ends; brackets in it are none. */
function lastOf(document: string, start: number): number {
  if (document.startsWith('"""', start)) {
    let end = document.indexOf('"""', start + 3);
    while (end > 0 && document.charAt(end - 1) === "\\") end = document.indexOf('"""', end + 3);
    return end < 0 ? document.length : end + 2;
  }
  const stop = document.charAt(start);
  for (let at = start + 1; at < document.length; at += 1) {
    const sign = document.charAt(at);
    if (sign === "\n" || (sign === '"' && stop === '"')) return at;
    if (sign === "\\" && stop === '"') at += 1;
  }
  return document.length;
}
