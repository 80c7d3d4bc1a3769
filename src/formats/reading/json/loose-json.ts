import { READING_LIMITS } from "../../reading-limits";

/**
 * The values in a script of JSON-LD. Sites publish it with comments, control characters in strings, commas before a
 * closing bracket, HTML entities, and several values one after the other. What cannot be mended is left out.
 */
export function looseJson(written: string, longest = READING_LIMITS.schemaOrg.mended): readonly unknown[] {
  const text = written.trim();
  if (text === "" || text.length > longest) return [];
  const strict = parsed(text);
  if (strict !== undefined) return [strict.value];
  return valuesIn(mended(text)).flatMap((piece) => {
    const found = parsed(piece);
    return found === undefined ? [] : [found.value];
  });
}

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

const COMMENT_ENDS: readonly (readonly [string, string])[] = [
  ["<!--", "-->"],
  ["/*", "*/"],
  ["//", "\n"],
];
/** What stays of an HTML comment whose other end is gone, and of XML's sections. */
const LEFT_OVERS = ["-->", "<![CDATA[", "]]>"];

/** Goes through the text once. Only what is outside of strings is structure. */
function mended(text: string): string {
  const pieces: string[] = [];
  const source = text.includes('"') ? text : text.replaceAll("&quot;", '"').replaceAll("&amp;", "&");
  let at = 0;
  while (at < source.length) {
    const character = source[at] ?? "";
    if (character === '"') {
      const end = stringEnd(source, at + 1);
      pieces.push(mendedString(source.slice(at, end)));
      at = end;
    } else at = outside(source, at, character, pieces);
  }
  return pieces.join("");
}

function outside(source: string, at: number, character: string, pieces: string[]): number {
  if (character === "<" || character === "/" || character === "-" || character === "]") {
    const leftOver = LEFT_OVERS.find((each) => source.startsWith(each, at));
    if (leftOver !== undefined) return at + leftOver.length;
    const [opening = "", closing = ""] = COMMENT_ENDS.find(([each]) => source.startsWith(each, at)) ?? [];
    // An HTML comment may hold the values themselves: only its signs go.
    if (opening === "<!--") return at + opening.length;
    if (opening !== "") {
      const end = source.indexOf(closing, at + opening.length);
      return end < 0 ? source.length : end + closing.length;
    }
  }
  if (character === "}" || character === "]") dropComma(pieces);
  pieces.push(character);
  return at + 1;
}

function dropComma(pieces: string[]): void {
  let last = pieces.length - 1;
  while (last >= 0 && pieces[last]?.trim() === "") last -= 1;
  if (pieces[last] === ",") pieces[last] = "";
}

function stringEnd(source: string, start: number): number {
  let at = start;
  while (at < source.length && source[at] !== '"') at += source[at] === "\\" ? 2 : 1;
  return Math.min(at + 1, source.length);
}

const NAMED_ESCAPES: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function mendedString(string: string): string {
  return string.replace(/[\0-\x1f]|\\(?:u[\da-f]{4}|["\\/bfnrt]|[\s\S]|$)/giu, (found) => {
    if (!found.startsWith("\\")) return NAMED_ESCAPES[found] ?? " ";
    return /^\\(?:u[\da-f]{4}|["\\/bfnrt])$/iu.test(found) ? found : found.slice(1);
  });
}

/** The texts of the values that stand one after the other. */
function valuesIn(text: string): string[] {
  const values: string[] = [];
  let [depth, start, at] = [0, 0, 0];
  while (at < text.length) {
    const character = text[at];
    if (character === '"') at = stringEnd(text, at + 1) - 1;
    else if (character === "{" || character === "[") {
      if (depth === 0) start = at;
      depth += 1;
    } else if ((character === "}" || character === "]") && depth > 0) {
      depth -= 1;
      if (depth === 0) values.push(text.slice(start, at + 1));
    }
    at += 1;
  }
  return values;
}
