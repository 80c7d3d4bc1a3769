import { byKey } from "../../domain/collections/lists";
import type { Instant } from "../../domain/dates";
import type { Id } from "../../domain/ids";
import type { RecordKind } from "../../domain/item";
import type { Deviation, Provenance } from "../../domain/statements/provenance";
import type { Statements, ValuesOf } from "../../domain/statements/statements";
import { fieldOf, flatten, isSet, isVersioned, leafKey, unflatten } from "./leaves";
import type { Observation } from "./registers";
import { observedRegister, timesIn, versionIn } from "./registers";
import { keptRegisters } from "./stored-registers";

/** What one reading says of an item. */
export function observed<K extends RecordKind>(
  id: Id<K>,
  values: ValuesOf[K],
  observation: Observation,
): Statements<K> {
  const { speaker, observedAt } = observation;
  const said = flatten(values);
  const kept = said.every(([path]) => isShownAsSaid(path))
    ? shownAsSaid<K>(observation, said)
    : keptRegisters<K>(new Map([[speaker, observedRegister(observation, said, fieldOf)]]));
  return { id, firstSeenAt: observedAt, ...kept };
}

type Said = readonly (readonly [path: string, value: unknown])[];

/** Of these fields, two elements that differ may be one. */
const isShownAsSaid = (path: string): boolean => path !== "edits" && fieldOf(path) !== "accounts";

/** What `keptRegisters` makes of one reading: nobody else says anything, so all is shown as it was said. */
function shownAsSaid<K extends RecordKind>(
  observation: Observation,
  said: Said,
): Pick<Statements<K>, "values" | "inputs" | "provenance"> {
  const { speaker, origin, observedAt } = observation;
  const asOf = versionIn(said);
  const isPlain = asOf === undefined && isWithoutDeviations(observation);
  const provenance: Record<string, Provenance> = {};
  const values: [path: string, value: unknown][] = [];
  for (const [path, value] of [...said].sort(byKey)) {
    const elements = isSet(path) ? eachOnce(path, value) : undefined;
    if (elements?.length === 0) continue;
    values.push([path, elements ?? value]);
    provenance[path] = isPlain
      ? { speaker }
      : { speaker, ...deviationOf(path, observation, isVersioned(path) ? asOf : undefined) };
  }
  return {
    inputs: { [speaker]: { ...origin, observedAt, ...timesIn(observation) } },
    provenance,
    // Each value goes back to the path that it came from.
    values: unflatten(values) as Statements<K>["values"],
  };
}

/** How a value was found, of which version it is, and its rank where that is not the format's. */
function deviationOf(
  path: string,
  { origin, rules = {}, precedences = {} }: Observation,
  asOf: Instant | undefined,
): Deviation {
  const [rule, precedence] = [rules[fieldOf(path)], precedences[fieldOf(path)]];
  return {
    ...(rule !== undefined && { rule }),
    ...(asOf !== undefined && { asOf }),
    ...(precedence !== undefined && precedence !== origin.precedence && { precedence }),
  };
}

/** Whether all was simply said, and has the rank of the format. */
function isWithoutDeviations({ rules, precedences }: Observation): boolean {
  return precedences === undefined && (rules === undefined || Object.keys(rules).length === 0);
}

function eachOnce(path: string, value: unknown): unknown[] {
  // The list comes from the field of a set.
  return [...new Map((value as readonly unknown[]).map((element) => [leafKey(path, element), element])).values()];
}
