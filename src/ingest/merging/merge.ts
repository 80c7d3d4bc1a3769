import type { Instant } from "../../domain/dates";
import { byKey } from "../../domain/collections/lists";
import { canonicalJson, isSameJson, omit, sorted } from "../../domain/collections/objects";
import { type InputRecord, isWithdrawn } from "../../domain/statements/provenance";
import type { Statements, ValuesOf } from "../../domain/statements/statements";
import { joinNotes, lastingNotes, notesOf } from "../../domain/identity/identity-notes";
import type { RecordKind } from "../../domain/item";
import { fieldOf, flatten, isSameLeaf, type Leaf, unflatten } from "./leaves";
import type { Registers } from "./registers";
import { joinAll } from "./registers";
import { keptRegisters, registersOf } from "./stored-registers";

/**
 * Joins what is known of one item: what each speaker says of it, then what the item shows of that. The join is
 * commutative, associative and idempotent. The id is that of the item seen first. Of an erased item nothing comes back.
 */
export function merge<K extends RecordKind>(a: Statements<K>, b: Statements<K>): Statements<K> {
  const { id, firstSeenAt } = isElder(a, b) ? a : b;
  if (a.erased || b.erased) return { id, firstSeenAt, inputs: {}, provenance: {}, values: {}, erased: true };
  const again = saidAgain(a, b);
  if (again !== undefined) return { id, firstSeenAt, ...joinNotes(a, b), ...again };
  return { id, firstSeenAt, ...joinNotes(a, b), ...keptRegisters(joinAll(registersOf(a), registersOf(b))) };
}

/**
 * The join where one speaker alone says of an item what it said before, word for word: then only its times move.
 * Thousands of articles say the same of their source, and each is joined with what was said before. Undefined where it
 * may be otherwise.
 */
function saidAgain<K extends RecordKind>(
  a: Statements<K>,
  b: Statements<K>,
): Pick<Statements<K>, "inputs" | "provenance" | "values"> | undefined {
  const [speaker, ...others] = Object.keys(a.inputs);
  const [one, other] = [a.inputs[speaker ?? ""], b.inputs[speaker ?? ""]];
  if (speaker === undefined || one === undefined || other === undefined || one.observedAt === other.observedAt)
    return undefined;
  if (others.length > 0 || Object.keys(b.inputs).length > 1 || !isOneReading(one) || !isOneReading(other))
    return undefined;
  if (!isSameJson(a.provenance, b.provenance) || !isSameJson(a.values, b.values)) return undefined;
  if (Object.values(a.provenance).some(({ observedAt }) => observedAt !== undefined)) return undefined;
  const { fullAt, ...last } = one.observedAt < other.observedAt ? other : one;
  const shownAt = [one.fullAt, other.fullAt, fullAt].reduce((x, y) => (x === undefined || (y ?? "") > x ? y : x));
  if ((shownAt ?? "") > last.observedAt) return undefined;
  return {
    inputs: { [speaker]: { ...last, ...(shownAt !== undefined && { fullAt: shownAt }) } },
    provenance: sorted(b.provenance),
    // The same values, in the order in which `keptRegisters` gives them.
    values: unflatten(flatten(b.values).sort(byKey)) as Statements<K>["values"],
  };
}

/** Whether all that the speaker says is shown, and it tells no versions apart. */
const isOneReading = ({ says, edition, withdrawal }: InputRecord): boolean =>
  says === undefined && edition === undefined && withdrawal === undefined;

/** Whether `a` was seen first; of two seen at once, the one with the lower id. */
export function isElder(a: Pick<Statements, "id" | "firstSeenAt">, b: Pick<Statements, "id" | "firstSeenAt">): boolean {
  return a.firstSeenAt === b.firstSeenAt ? a.id <= b.id : a.firstSeenAt < b.firstSeenAt;
}

/** The same with every value, shown or not, as `rewrite` gives it. It gets each value under the name of its field. */
export function rewritten<K extends RecordKind>(
  statements: Statements<K>,
  rewrite: (values: ValuesOf[K]) => ValuesOf[K],
): Statements<K> {
  const registers: Registers = new Map(
    [...registersOf(statements)].map(([speaker, register]) => {
      const fields = [...register.fields].map(([path, leaves]) => {
        const [field, key] = [fieldOf(path), path.slice(fieldOf(path).length + 1)];
        const anew = [...leaves].map(([name, leaf]) => {
          const alone = key === "" ? { [field]: leaf.value } : { [field]: { [key]: leaf.value } };
          // One value of a ValuesOf[K]; `rewrite` takes them one by one.
          const [[, value = leaf.value] = []] = flatten(rewrite(alone as ValuesOf[K]));
          return [name, { ...leaf, value }] as const;
        });
        return [path, new Map(anew)] as const;
      });
      return [speaker, { ...register, fields: new Map(fields) }];
    }),
  );
  return { ...statements, ...keptRegisters(registers) };
}

/** Every value that some speaker says, shown or not, each under the name of its field. */
export function allSaid<K extends RecordKind>(
  statements: Pick<Statements<K>, "values" | "inputs" | "provenance">,
): ValuesOf[K][] {
  const unshown = Object.values(statements.inputs).flatMap(({ says = {} }) =>
    Object.entries(says).flatMap(([path, said]) => {
      const [field, key] = [fieldOf(path), path.slice(fieldOf(path).length + 1)];
      return (said === true ? [] : said).flatMap(({ value }) =>
        value === undefined ? [] : [(key === "" ? { [field]: value } : { [field]: { [key]: value } }) as ValuesOf[K]],
      );
    }),
  );
  return [statements.values, ...unshown];
}

/**
 * What became of statements by a join. `times`: the same is said by the same speakers, and some said it later.
 * `speakers`: nothing is said or shown that was not before. `news`: something is, or something is not any more.
 */
export type Difference = "none" | "times" | "speakers" | "news";

export function differenceOf(before: Statements, after: Statements): Difference {
  if (!isSameJson([before.values, lastingNotes(before)], [after.values, lastingNotes(after)])) return "news";
  const isSeenAsBefore = before.firstSeenAt === after.firstSeenAt;
  if (isSeenAsBefore && isSameJson(timed(before), timed(after))) return "none";
  if (isSeenAsBefore && isOfSameLeaves(before, after)) return "times";
  const [told, tells] = [registersOf(before), registersOf(after)];
  if (isSeenAsBefore && saysTheSame(told, tells)) return "times";
  return isSameSet(leavesIn(told), leavesIn(tells)) ? "speakers" : "news";
}

const timed = (statements: Statements): unknown => [statements.inputs, statements.provenance, notesOf(statements)];

/** Whether the same is kept on both sides, but for times and the names of inputs: then the same is said. */
function isOfSameLeaves(before: Statements, after: Statements): boolean {
  const speakers = Object.keys(before.inputs);
  return (
    speakers.length === Object.keys(after.inputs).length &&
    isSameJson(before.provenance, after.provenance) &&
    speakers.every((speaker) => {
      const [one, other] = [before.inputs[speaker], after.inputs[speaker]];
      return (
        one?.format === other?.format && one?.precedence === other?.precedence && isSameJson(one?.says, other?.says)
      );
    })
  );
}

function saysTheSame(a: Registers, b: Registers): boolean {
  return isSameMap(a, b, ({ fields }, other) =>
    isSameMap(fields, other.fields, (leaves, others) => isSameMap(leaves, others, isSaidAlike)),
  );
}

/** Whether two leaves differ in nothing but their times and the input that was read. */
function isSaidAlike(a: Leaf, b: Leaf): boolean {
  const { observedAt, origin } = b;
  return isSameLeaf({ ...a, observedAt, origin: { ...a.origin, input: origin.input } }, b);
}

function isSameMap<T>(a: ReadonlyMap<string, T>, b: ReadonlyMap<string, T>, isSame: (a: T, b: T) => boolean): boolean {
  return (
    a.size === b.size &&
    [...a].every(([key, value]) => {
      const other = b.get(key);
      return other !== undefined && isSame(value, other);
    })
  );
}

function leavesIn(registers: Registers): ReadonlySet<string> {
  const leaves = [...registers.values()].flatMap(({ fields }) => [...fields]);
  return new Set(leaves.flatMap(([path, said]) => [...said.values()].map(({ value }) => canonicalJson([path, value]))));
}

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one));
}

const UNDATED: Instant = "1970-01-01T00:00:00.000Z";

/**
 * Since when an item is withdrawn: everybody who said what it is has withdrawn it. It counts as removed until somebody
 * says it again, or sends a later version.
 */
export function withdrawnAt({ inputs, provenance }: Pick<Statements, "inputs" | "provenance">): Instant | undefined {
  const withdrawn = Object.values(inputs).filter(isWithdrawn);
  if (withdrawn.length === 0) return undefined;
  const teller = inputs[provenance["headline"]?.speaker ?? ""];
  if (teller !== undefined && !isWithdrawn(teller)) return undefined;
  return withdrawn.reduce(
    (last, { withdrawal }) => ((withdrawal?.at ?? UNDATED) > last ? (withdrawal?.at ?? last) : last),
    UNDATED,
  );
}

/** Without what speakers withdrew: a person wants the item all the same. */
export function withoutWithdrawals<K extends RecordKind>(statements: Statements<K>): Statements<K> {
  const registers = [...registersOf(statements)].map(
    ([speaker, register]) => [speaker, omit(register, "withdrawal")] as const,
  );
  return { ...statements, ...keptRegisters(new Map(registers)) };
}

/** What is left when all that was said is taken away. */
export function withoutContent<K extends RecordKind>({ id, firstSeenAt, erased }: Statements<K>): Statements<K> {
  return { id, firstSeenAt, inputs: {}, provenance: {}, values: {}, ...(erased && { erased }) };
}

/**
 * Without what was said, but with who withdrew it. So a tombstone that others read stays its publisher's, and a later
 * version shows the item again.
 */
export function withWithdrawalsAlone<K extends RecordKind>(statements: Statements<K>): Statements<K> {
  const withdrawn = Object.entries(statements.inputs).filter(([, input]) => isWithdrawn(input));
  const inputs = Object.fromEntries(withdrawn.map(([speaker, input]) => [speaker, omit(input, "says")]));
  return { ...withoutContent(statements), inputs };
}

/**
 * Whether anything is known of an item. Not of an erased one, nor of one that came as a bare tombstone from another
 * store.
 */
export function hasContent({ inputs }: Pick<Statements, "inputs">): boolean {
  return Object.keys(inputs).length > 0;
}
