import { ENTITY_TYPES, type Entity } from "../entity";
import { idFor, type Id } from "../ids";
import { foldedWhole } from "../text/folding/fold";

type Named = Pick<Entity, "type" | "names" | "aliases">;

/**
 * Under what a profile stands for those that may be the same (`Entity.possiblySame`): its type with each of its folded
 * names, and apart from these with each of its folded aliases. In the form of ids, though no item has them.
 */
export function namesakeParents(profile: Named): Id<"entity">[] {
  const { names, aliases } = foldedOf(profile);
  return [...names.map((name) => ofName(profile, name)), ...aliases.map((alias) => ofAlias(profile, alias))];
}

/**
 * Under what those stand that may be the same as a profile: they have one of its names as a name or an alias, or one of
 * its aliases as a name. Two that share nothing but an alias are not meant: many are called `the minister`.
 */
export function namesakeLookups(profile: Named): Id<"entity">[] {
  const { names, aliases } = foldedOf(profile);
  return [
    ...[...names, ...aliases].map((name) => ofName(profile, name)),
    ...names.map((name) => ofAlias(profile, name)),
  ];
}

/** Under what every profile stands that has the folded name, of whatever type. */
export const namedLookups = (folded: string): Id<"entity">[] =>
  ENTITY_TYPES.flatMap((type) => [
    idFor("entity", `namesakes|${type}|${folded}`),
    idFor("entity", `also called|${type}|${folded}`),
  ]);

const ofName = ({ type }: Named, name: string): Id<"entity"> => idFor("entity", `namesakes|${type}|${name}`);
const ofAlias = ({ type }: Named, alias: string): Id<"entity"> => idFor("entity", `also called|${type}|${alias}`);

/** Each form once: what is a name is no alias. */
function foldedOf({ names, aliases }: Named): { readonly names: string[]; readonly aliases: string[] } {
  const folded = (texts: readonly string[]) => new Set(texts.map(foldedWhole).filter((text) => text !== ""));
  const own = folded(Object.values(names));
  const others = [...folded(Object.values(aliases).flat())].filter((alias) => !own.has(alias));
  return { names: [...own], aliases: others };
}
