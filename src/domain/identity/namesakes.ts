import type { Entity } from "../entity";
import { idFor, type Id } from "../ids";
import { foldedWhole } from "../text/fold";

/**
 * Under what profiles of one type and one name stand together (`Entity.possiblySame`): the type and each folded name in
 * the form of an id, though no item has it.
 */
export function namesakeParents({ type, names }: Pick<Entity, "type" | "names">): Id<"entity">[] {
  const folded = new Set(
    Object.values(names)
      .map(foldedWhole)
      .filter((name) => name !== ""),
  );
  return [...folded].map((name) => idFor("entity", `namesakes|${type}|${name}`));
}
