/**
 * Whether lines are written for a program: by the signs in their words, their ends and their indents. No words count.
 * The lines have no empty ones among them, and no spaces at their ends.
 */
export function isCode(all: readonly string[]): boolean {
  const lines = withoutMarkdown(all);
  const rest = withoutCommentLines(withoutCommentBlocks(lines));
  const comments = (lines.length - rest.length) / Math.max(lines.length, 1);
  const { code, prose, open } = shapesOf(rest);
  if (isTold(rest)) return false;
  if (rest.length >= 4 && code >= 0.4 && prose < 0.25) return true;
  // Comments are sentences. Prose has no signs of comments at the beginnings of its lines.
  if (rest.length >= 2 && comments >= 0.5 && code >= 0.3 && prose < 0.35) return true;
  if (rest.length >= 4 && comments >= 0.1 && code >= 0.25 && prose < 0.2) return true;
  if (rest.length >= 4 && prose === 0 && code >= 0.3) return true;
  if (prose === 0 && code >= 0.6 && rest.length >= (comments > 0 ? 1 : 3)) return true;
  // Sentences in code are indented as their neighbours are. Those of prose are not.
  const indented = shareOf(rest, (line) => /^(?:\t| {2})/.test(line));
  if (rest.length >= 8 && indented >= 0.4 && code >= 0.2 && open < 0.1 && prose < 0.4) return true;
  if (rest.length >= 6 && indented >= 0.6 && code >= 0.1 && prose < 0.05) return true;
  return areCommands(rest) || isDense(rest.join(""));
}

/** The underline of a heading, which is one sign again and again. */
const UNDERLINE = /^([=~^*+-])\1{2,}$/;
/** The sign of an item in a list: `* Fix dates`, at any indent. */
const BULLET = /^\s*[*+•-]\s+(?=\S+\s)/;

/** The sign of a quote, as mail programs and Markdown write it. */
const QUOTE = /^>(?:\s+|$)/;

/** Without the signs of Markdown that are signs of code too, such as `====` below a heading. */
const withoutMarkdown = (lines: readonly string[]): string[] =>
  lines
    .map((line) => line.replace(QUOTE, ""))
    .filter((line) => line !== "" && !UNDERLINE.test(line))
    .map((line) => line.replace(BULLET, ""));

/** `RUN npm ci`, `SELECT name`: a word in capitals begins each line, and the words behind it have none. */
function areCommands(lines: readonly string[]): boolean {
  const first = lines.map((line) => /^\s*([A-Z]{2,12}) \S*[a-z\d]/.exec(line)?.[1]);
  const isOfSigns = lines.some((line) => shapeOf(line) === "code");
  const all = first.filter((word) => word !== undefined);
  return lines.length >= 3 && isOfSigns && new Set(all).size >= 2 && all.length / lines.length >= 0.7;
}

/** Code without line ends. */
const isDense = (text: string): boolean =>
  [
    [100, 0.18],
    [400, 0.1],
  ].some(([length = 0, share = 0]) => text.length >= length && (text.match(MARKS)?.length ?? 0) / text.length >= share);

const MARKS = /[{}()[\];=<>_$\\|&]/g;

/**
 * An article about programs, or notes on one, may show more lines of code than of text. Its sentences are longer, and
 * not indented. Where lines are short, because a program broke them, hardly a line of code stands at the margin.
 */
function isTold(lines: readonly string[]): boolean {
  const open = lines.filter((line) => !/^\s/.test(line));
  const told = open.filter((line) => shapeOf(line) === "prose");
  const code = open.filter((line) => shapeOf(line) === "code");
  if (told.length >= 2 && code.length * 4 <= told.length) return true;
  const isLong = told.some((line) => line.length >= LONG_SENTENCE);
  return told.length >= 3 && isLong && told.join("").length / lines.join("").length >= 0.2;
}

const LONG_SENTENCE = 80;

interface Shapes {
  /** Shares of all lines. */
  readonly code: number;
  readonly prose: number;
  /** Prose that is not indented. */
  readonly open: number;
}

function shapesOf(lines: readonly string[]): Shapes {
  const shaped = lines.map((line) => ({ line, shape: shapeOf(line) }));
  return {
    code: shareOf(shaped, ({ shape }) => shape === "code"),
    prose: shareOf(shaped, ({ shape }) => shape === "prose"),
    open: shareOf(shaped, ({ line, shape }) => shape === "prose" && !/^\s/.test(line)),
  };
}

/** Ends in a brace or a semicolon, blocks, values that are set, calls: hardly any line of prose has them. */
const CODE =
  /[{};\\]$|\)\s?:$|=>|->|[[({"'`\])},]\s?,$|^\s*(?:[})\]]|\/\/|\/\*|\*\/|#!|@\w|<\/?\w)|^\s*[\w$.]{1,80}(?:\[[^[\]]{0,80}\])?\s?[-+*|&]?=\s?\S|\w\([^()]{0,200}\)[;:{.]?$|&&|\|\||===?|!==?|::\w|\)\)$|^\s*\\[a-z]/;

const LONGEST_LINE = 2_000;
const MANY_WORDS = 8;

function shapeOf(whole: string): "code" | "prose" | undefined {
  const line = whole.slice(0, LONGEST_LINE);
  const kinds = line.trim().split(/\s+/).map(wordOrSign);
  const [signs, words] = [
    kinds.filter((kind) => kind === "sign").length,
    kinds.filter((kind) => kind === "word").length,
  ];
  const share = signs / Math.max(signs + words, 1);
  if (hasWordsAndStop(line) && share < 0.25) return "prose";
  if (words >= MANY_WORDS && share < 0.15) return "prose";
  if (share >= 0.3 || CODE.test(line)) return "code";
  return words >= MANY_WORDS && share < 0.2 ? "prose" : undefined;
}

/** What people write too: addresses, accounts, hashtags, links and code in a sentence of Markdown. */
const EITHER = /^["'<([]*(?:https?:\/\/|www\.)|@[^\s@]{1,80}\.|^[@#][\p{L}\p{N}_]+\S{0,3}$|\]\(|^\W*`|`\W{0,4}$/u;
const OPENING_SIGNS = /^["'“”‘’„«»‹›([¿¡*_–—\-•]+/u;
const CLOSING_SIGNS: ReadonlySet<string> = new Set("\"'“”’«»‹›)].,:!?…*_%–—-");
const SIGN_INSIDE = /[{}()[\]<>_$\\|;=#@`~^*"]|::|->|[a-z]:[a-z\d]/;

/** Names such as `node.js` and `YouTube` are words in both. */
function wordOrSign(token: string): "word" | "sign" | undefined {
  if (EITHER.test(token)) return undefined;
  if (/^--?[a-z]/i.test(token) || token.endsWith(";")) return "sign";
  const core = withoutClosing(token.replace(OPENING_SIGNS, "")).replace(/^[$€£](?=\d)/, "");
  if (core === "") return /^[-–—•·*|/&+"'“”.…,:]+$/u.test(token) ? undefined : "sign";
  if (SIGN_INSIDE.test(core) || /^\.{0,2}\/[a-z]/i.test(core)) return "sign";
  return /[\p{L}\p{N}]\.\p{L}{2}|\p{Ll}\p{Lu}|^[\d.,:/%+-]+$/u.test(core) ? undefined : "word";
}

function withoutClosing(token: string): string {
  let end = token.length;
  while (end > 0 && CLOSING_SIGNS.has(token[end - 1] ?? "")) end -= 1;
  return token.slice(0, end);
}

/** What stands around the comments of programs that may have several lines. */
const BLOCKS = [
  ["/*", "*/"],
  ['"""', '"""'],
  ["'''", "'''"],
  ["<#", "#>"],
  ["(*", "*)"],
  ["#[=", "=]"],
  ["#[[", "]]"],
] as const;

function withoutCommentBlocks(lines: readonly string[]): string[] {
  const kept: string[] = [];
  let close: string | undefined;
  for (const line of lines) {
    const start = line.trimStart();
    if (close !== undefined) {
      if (line.includes(close)) close = undefined;
      continue;
    }
    const [open, end] = BLOCKS.find(([sign]) => start.startsWith(sign)) ?? [];
    const at = open === undefined || end === undefined ? -1 : start.indexOf(end, open.length);
    if (open === undefined) kept.push(line);
    else if (at < 0) close = end;
    else if (end === "*/" && at + 2 < start.length) kept.push(start.slice(at + 2));
  }
  return kept;
}

/** A comment of one line. `#` is a heading of Markdown too, and `--` may stand above a name: two below each other. */
const COMMENT = /^\s*(#+|\/\/+|;+|--|%+|!+|"|'|\\"|\.\\"|dnl|@?rem|::)(?=\s|$|[-=*#/])/i;
const SURE_COMMENT = /^(?:\/\/|[;%]|\\"|\.\\"|dnl|@?rem|::)/i;

export function withoutCommentLines(lines: readonly string[]): string[] {
  const signs = lines.map((line) => COMMENT.exec(line)?.[1]);
  return lines.filter((line, at) => {
    const sign = signs[at];
    if (sign === undefined) return true;
    const isSure = SURE_COMMENT.test(sign) || (sign === '"' && !/["”]\S?$/u.test(line.slice(line.indexOf('"') + 1)));
    return !isSure && sign !== signs[at - 1] && sign !== signs[at + 1];
  });
}

const DECLARATION = /^\s*[-*\w]{1,60}\s*:\s*\S/;

/** `.title{color:red;margin:0}`, also without line ends: nothing but values that are set, and names of blocks. */
export function isStyleSheet(lines: readonly string[]): boolean {
  const parts = withoutComments(lines.join("\n")).split(/(?<=[{};])/);
  // The last one may be cut.
  const rest = parts.findLast((part) => !/[{};]$/.test(part)) ?? "";
  const isShort = rest.trim().length * 10 <= lines.join("").length;
  const whole = parts.filter((part) => /[{};]$/.test(part) && !/^\s*[{};]$/.test(part));
  const set = whole.filter((part) => !part.endsWith("{") && DECLARATION.test(part)).length;
  const ofBlocks = whole.filter((part) => part.endsWith("{") || /^\s*@[a-z]/.test(part)).length;
  const isAll = whole.length > 0 && set + ofBlocks >= 0.95 * whole.length;
  return isAll && isShort && set > 0 && ofBlocks > 0 && shareOf(lines, hasWordsAndStop) === 0;
}

/** Without what stands between the signs of a comment. What one opens and nothing closes goes to the end. */
function withoutComments(text: string): string {
  const [before = "", ...comments] = text.split("/*");
  const behind = comments.map((comment) => {
    const end = comment.indexOf("*/");
    return end < 0 ? "" : comment.slice(end + 2);
  });
  return before + behind.join("");
}

export const SENTENCE_END = /[.!?…。！？؟۔।]["'”’»)\]]?$/u;

/** Some words, then the end of a sentence. */
export const hasWordsAndStop = (line: string): boolean =>
  SENTENCE_END.test(line) && line.length >= 20 && /\p{L},?\s\p{L}|\p{Lo}{8}/u.test(line);

export function shareOf<T>(all: readonly T[], is: (one: T) => boolean): number {
  return all.length === 0 ? 0 : all.filter(is).length / all.length;
}
