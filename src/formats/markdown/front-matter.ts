import { parse as parseToml } from "smol-toml";
import { parse as parseYaml } from "yaml";
import { objectOf } from "../reading/json/fields";
import type { JsonObject } from "../reading/json/fields";
import { READING_LIMITS, type ReadingLimits } from "../reading-limits";
import type { Warning } from "../../domain/errors/warning";

export interface FrontMatter {
  /** By name in small letters, without hyphens and underscores: `publish_date` and `publishDate` are one. */
  readonly members: ReadonlyMap<string, unknown>;
  /** The text behind it. */
  readonly rest: string;
  readonly warnings: readonly Warning[];
}

/** YAML between `---` lines, TOML between `+++` lines, at the very start. Hugo writes a JSON object there too. */
const OPENING = /^\ufeff?(?:\s*\n)?(---|\+\+\+)[ \t]*\r?\n/;

/** Whether a text begins with front matter: the line that opens it, then a name with a value. */
export function hasFrontMatter(text: string): boolean {
  const opening = OPENING.exec(text);
  if (opening === null) return jsonMatter(text.slice(0, READING_LIMITS.frontMatter)) !== undefined;
  const [first = ""] = text
    .slice(opening[0].length, opening[0].length + 2_000)
    .split(/\r?\n/)
    .filter((line) => !/^\s*(?:#|$)/.test(line));
  return opening[1] === "+++"
    ? /^\s*(?:[\w."-]+\s*=|\[)/.test(first)
    : /^["']?[\p{L}\p{N}_ -]{1,60}["']?\s*:(?:\s|$)/u.test(first);
}

const tooLong = ({ frontMatter }: Pick<ReadingLimits, "frontMatter">): Warning =>
  faulty(`not read, no end within ${frontMatter} characters; READ_FRONT_MATTER allows more`);

const faulty = (how: string): Warning => ({ code: "FRONT_MATTER_FAULTY", text: `front matter: ${how}` });

/** Front matter that is not as it should be is left out, with a warning. */
export function frontMatterOf(
  text: string,
  limits: Pick<ReadingLimits, "frontMatter" | "aliases"> = READING_LIMITS,
): FrontMatter {
  const opening = OPENING.exec(text);
  const none = { members: new Map<string, unknown>(), rest: text, warnings: [] };
  const json = opening === null ? jsonMatter(text.slice(0, limits.frontMatter)) : undefined;
  if (json !== undefined) return { members: namesOf(json.value), rest: text.slice(json.length), warnings: [] };
  if (opening === null || !hasFrontMatter(text)) return none;
  const from = opening[0].length;
  const closing = (opening[1] === "+++" ? /^\+\+\+[ \t]*$/m : /^(?:---|\.\.\.)[ \t]*$/m).exec(
    text.slice(from, from + limits.frontMatter),
  );
  if (closing === null)
    return text.length - from <= limits.frontMatter ? none : { ...none, warnings: [tooLong(limits)] };
  const written = text.slice(from, from + closing.index);
  const rest = text.slice(from + closing.index + closing[0].length);
  const parsed = parsedMatter(written, opening[1] === "+++", limits.aliases);
  if ("fault" in parsed && opening[1] === "---") {
    const members = namesOf(plainMembers(written));
    if (members.size > 0) return { members, rest, warnings: [faulty(`read line by line, ${parsed.fault}`)] };
  }
  return "fault" in parsed
    ? { members: new Map(), rest, warnings: [faulty(`left out, ${parsed.fault}`)] }
    : { members: namesOf(parsed.value), rest, warnings: [] };
}

/** A JSON object with a title, over several lines, then an empty line and a text that is no JSON. */
function jsonMatter(text: string): { readonly value: JsonObject; readonly length: number } | undefined {
  if (!/^\ufeff?\{[ \t]*\r?\n/.test(text)) return undefined;
  const closing = /^\}[ \t]*\r?\n\s*(?=[^\s{[\]},"])/m.exec(text);
  if (closing === null) return undefined;
  try {
    const value = objectOf(JSON.parse(text.slice(0, closing.index + 1).replace(/^\ufeff/, "")));
    const isMatter = value !== undefined && ["title", "date", "draft"].some((name) => name in value);
    return isMatter ? { value, length: closing.index + closing[0].length } : undefined;
  } catch {
    return undefined;
  }
}

function parsedMatter(
  written: string,
  isToml: boolean,
  aliases: number,
): { readonly value: JsonObject } | { readonly fault: string } {
  try {
    // Dates stay as written. Aliases that name each other would be a bomb. The library counts the anchor too.
    const value: unknown = isToml
      ? parseToml(written)
      : parseYaml(written, { schema: "core", maxAliasCount: aliases + 1, logLevel: "error" });
    return { value: objectOf(value) ?? {} };
  } catch (error) {
    const [line = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
    const isBomb = line.startsWith("Excessive alias count");
    return {
      fault: isBomb ? `more than ${aliases} uses of aliases; READ_FRONT_MATTER_ALIASES allows more` : line,
    };
  }
}

/** People write `title: Ferry: back again`, which YAML refuses. Lines with a name and a text are taken as they are. */
function plainMembers(written: string): JsonObject {
  const lines = written.split(/\r?\n/).flatMap((line) => {
    const at = line.indexOf(":");
    const name = /^[\p{L}\p{N}_-]{1,60}$/u.test(line.slice(0, Math.max(at, 0))) ? line.slice(0, at) : undefined;
    const value = line
      .slice(at + 1)
      .trim()
      .replace(/^(["'])(.*)\1$/, "$2");
    if (name === undefined || value === "" || value === "|" || value === ">") return [];
    if (/^[[{&*|>]/.test(value) && !/^\[.*\]$/.test(value)) return [];
    const list = /^\[(.*)\]$/.exec(value)?.[1];
    return [[name, list === undefined ? value : list.split(",").map((one) => one.trim())] as const];
  });
  return Object.fromEntries(lines);
}

function namesOf(object: JsonObject): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(object).map(([name, value]) => [name.toLowerCase().replace(/[\s_-]/g, ""), value]));
}
