/** How deep brackets of all kinds may be nested. */
export const MOST_BRACKETS = 600;

/** Character codes: comparing strings of one character takes ten times as long. */
const [BRACE, BRACKET, PARENTHESIS, QUOTE, COMMENT] = [0x7b, 0x5b, 0x28, 0x22, 0x23];
const [BRACE_END, BRACKET_END, PARENTHESIS_END] = [0x7d, 0x5d, 0x29];

/**
 * Whether a document's brackets are nested too deeply to parse. The check comes before parsing: the parser and the
 * rules of graphql-js recurse once per level, until the stack is full.
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

/** The end of the string or comment that begins at a place. Brackets inside it do not count. */
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
