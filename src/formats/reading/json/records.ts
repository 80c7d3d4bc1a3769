import type { JsonObject } from "./fields";
import type { ValuePart } from "./lines";

/**
 * Where the records of a document stand that is one object, so that they can be read one by one, each with what the
 * object says before them.
 */
export interface Records {
  /** The member of each step: `chats.list[].messages[]`. `[]` is each element of an array, `*` each member. */
  readonly path: string;
  /** How the format calls each of these arrays in the place of a record, if not by the name of the member. */
  readonly places?: readonly string[];
  /** The members, beside the records, by which a record is read. */
  readonly uses?: readonly string[];
  /** Whether enough of these members is known. Without that, the records are held until they have come. */
  isReady?(owner: JsonObject): boolean;
  /** Set where records are read with what stands behind them: only of a damaged object they are read one by one. */
  readonly isForDamage?: true;
}

const EACH = "[]";
const ANY = "*";

/** A path in its steps: `["chats", "list", "[]", "messages", "[]"]`. */
export interface RecordPath extends Records {
  readonly steps: readonly string[];
  readonly places: readonly string[];
}

export function recordPath(records: Records): RecordPath {
  const steps = records.path.replaceAll(EACH, `.${EACH}`).split(".");
  const arrays = steps.flatMap((step, at) => (step === EACH ? [steps[at - 1] ?? ""] : []));
  return { ...records, steps, places: records.places ?? arrays };
}

/** The kind of value that holds the next step of a path at this depth; undefined where the path ends. */
export function openerAt({ steps }: RecordPath, depth: number): "{" | "[" | undefined {
  const step = steps[depth];
  return step === undefined ? undefined : step === EACH ? "[" : "{";
}

export function follows({ steps }: RecordPath, depth: number, name: string): boolean {
  return steps[depth] === name || steps[depth] === ANY;
}

/** A part whose arrays, from the outermost one, begin at these elements of the whole. */
export function valuePart(names: readonly string[], from: readonly number[], isUnfinished: boolean): ValuePart {
  return { isUnfinished, placeInAll: (place) => shifted(place, names, from) };
}

/** The arrays are the first steps of the place, behind its line if it has one. */
function shifted(place: string, names: readonly string[], by: readonly number[]): string {
  const before = /^(?:line \d+, )?/.exec(place)?.[0] ?? "";
  const steps = place.slice(before.length).split(", ");
  for (const [at, first] of by.entries()) {
    const [name = "", rest = ""] = steps[at]?.split("[", 2) ?? [];
    if (name !== names[at]) break;
    steps[at] = `${name}[${Number.parseInt(rest, 10) + first}${rest.slice(rest.indexOf("]"))}`;
  }
  return before + steps.join(", ");
}
