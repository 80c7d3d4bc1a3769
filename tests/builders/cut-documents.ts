import { isDeepStrictEqual } from "node:util";
import { BadDocument } from "../../src/domain/errors/errors";
import type { DocumentHints, Read } from "../../src/formats/format-reader";
import { inOneChunk } from "../../src/formats/reading/decoding/decode-text";
import { detectFormat } from "../../src/formats/registry";

const HEAD = 65_536;

/** What a document states, and whether its reader says that something is missing. */
interface Stated {
  readonly format: string;
  readonly statements: readonly Statement[];
  readonly isCutTold: boolean;
}

interface Statement {
  readonly place: string | undefined;
  readonly isCut: boolean;
  readonly said: unknown;
}

/**
 * What is wrong with the readings of the first bytes of a document, cut at each of these lengths. Whatever a part of a
 * document states, the whole one must state too; and where it states less, it must say so.
 */
export async function faultsOfCuts(
  bytes: Uint8Array,
  hints: DocumentHints,
  lengths: Iterable<number>,
): Promise<string[]> {
  const whole = await statedIn(bytes, hints);
  const faults: string[] = [];
  for (const length of lengths) {
    const part = await statedIn(bytes.subarray(0, length), hints);
    for (const fault of faultsOf(part, whole, hasEnd(bytes)))
      faults.push(`${hints.name} (${part.format}) cut at ${length}: ${fault}`);
  }
  return faults;
}

/** Whether a document says where it ends. Lines may end behind each line, and parts of a page behind each element. */
function hasEnd(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes).toString("utf8");
  if (/^\ufeff?\s*<(?:\?xml|rss|feed|rdf|opml)/i.test(text) || /<\/html>/i.test(text)) return true;
  try {
    JSON.parse(text.replace(/^[\w.$]+\s*=/, ""));
    return true;
  } catch {
    return false;
  }
}

function* faultsOf(part: Stated, whole: Stated, isEndKnown: boolean): Generator<string> {
  // The first bytes of a document may be of another format, or of none.
  if (part.format !== whole.format) {
    if (part.format !== "plain-text" && !part.isCutTold) yield "is of another format, untold";
    return;
  }
  for (const statement of part.statements) {
    if (whole.statements.some((other) => isDeepStrictEqual(other.said, statement.said))) continue;
    const near = whole.statements.filter(({ place }) => place === statement.place);
    const others = near.length > 0 ? near : whole.statements;
    const lacks = others.map((other) => differenceOf(statement, other, part.format));
    const [first = "nothing like it"] = lacks;
    if (!lacks.includes(undefined)) yield `${statement.place ?? ""} states what the whole does not: ${first}`;
    else if (isEndKnown && !part.isCutTold) yield `${statement.place ?? ""} states less, untold`;
  }
  if (isEndKnown && part.statements.length < whole.statements.length && !part.isCutTold)
    yield "items are missing, untold";
}

async function statedIn(bytes: Uint8Array, hints: DocumentHints): Promise<Stated> {
  const format = detectFormat(bytes.subarray(0, HEAD), hints);
  const reads: Read[] = [];
  let isRejected = format === undefined;
  try {
    for await (const read of format?.read(inOneChunk(bytes), hints) ?? []) reads.push(read);
  } catch (error) {
    if (!(error instanceof BadDocument)) throw error;
    isRejected = true;
  }
  const isCut = (read: Read) => "warnings" in read && read.warnings?.some(({ code }) => code === "CUT_OFF") === true;
  return {
    format: format?.name ?? "",
    statements: reads.flatMap((read) => {
      const { place, ...said } = { ...read, warnings: undefined };
      return isStatement(read) ? [{ place, isCut: isCut(read), said: plain(said) }] : [];
    }),
    isCutTold: isRejected || reads.some((read) => read.outcome === "rejection" || isCut(read)),
  };
}

/** Without its account, X leads from an address with the number of a post to the post. The account is its number. */
const plain = (said: unknown): unknown =>
  JSON.parse(JSON.stringify(said).replaceAll(/x\.com\/\w+\/status\//g, "x.com/i/status/"), (_, value: unknown) =>
    /^(?:id:|id-for-handle$|https:\/\/x\.com\/i\/user\/)/.test(String(value)) ? undefined : value,
  ) as unknown;

const isStatement = (read: Read): boolean =>
  !["rejection", "feed", "skipped"].includes(read.outcome) || (read.outcome === "skipped" && "withdraws" in read);

/** Where a part says something else than the whole; undefined if it only says less. */
function differenceOf({ said, isCut }: Statement, whole: Statement, format: string): string | undefined {
  // Any cell may be the last one of a row without a line end, and nothing tells whether it is whole.
  const isDoubtful = (path: string) => format === "table" || !IDENTIFIES.test(path);
  return difference(said, whole.said, "", (path) => isCut && isDoubtful(path));
}

/** An item that may be cut may have shorter texts. What names it, or says when it was, is right or missing. */
const IDENTIFIES = /^(?!\.draft\.body\b).*(?:\.url|Id|\.id|At\.\w+|\.sameAs\b.*|\.feeds\b.*|\.type)$/;

/** Where a value is not in another one. Below the paths that `mayDiffer` names anything may stand. */
function difference(
  part: unknown,
  whole: unknown,
  path: string,
  mayDiffer: (path: string) => boolean,
): string | undefined {
  if (isDeepStrictEqual(part, whole)) return undefined;
  if (Array.isArray(part) && Array.isArray(whole) && part.length <= whole.length)
    return firstOf(part.map((one, at) => difference(one, whole[at], `${path}[${at}]`, mayDiffer)));
  if (isObject(part) && isObject(whole ?? {}))
    return firstOf(
      Object.entries(part).map(([name, one]) =>
        difference(one, isObject(whole) ? whole[name] : undefined, `${path}.${name}`, mayDiffer),
      ),
    );
  return mayDiffer(path) ? undefined : `${path}: ${shown(part)}, not ${shown(whole)}`;
}

const firstOf = (differences: readonly (string | undefined)[]): string | undefined =>
  differences.find((one) => one !== undefined);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const shown = (value: unknown): string => (JSON.stringify(value) ?? "nothing").slice(0, 200);
