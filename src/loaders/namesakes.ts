import { compareRows } from "./page-in-memory";
import type { GraphQLResolveInfo } from "graphql";
import type { Entity } from "../domain/entity";
import type { Id } from "../domain/ids";
import { namesakeLookups } from "../domain/identity/namesakes";
import type { Loaders } from "./loaders";

/** Namesakes that are passed over because a person has said that they are others. */
const MOST_SETTLED = 50;

/**
 * Profiles of the same type that share a folded name with this one, or have it as an alias, by name. Those of which
 * somebody has said whether they are the same are left out. One round trip for all profiles at the same place. Of very
 * many settled namesakes the first are read alone, so that some that are not settled may be left out.
 */
export async function possiblySame(
  loaders: Loaders,
  entity: Entity,
  first: number,
  info: GraphQLResolveInfo,
): Promise<Entity[]> {
  const pages = await Promise.all(
    namesakeLookups(entity).map(async (parent) =>
      loaders
        .related("Entity.possiblySame", parent, info, () => ({
          order: "ASC",
          take: { first: first + 1 + MOST_SETTLED },
        }))
        .page(),
    ),
  );
  const rows = pages.flatMap((page) => page.rows).sort(compareRows);
  const found = new Map(rows.map(({ item }) => [item.id, item]));
  return [...found.values()].filter((other) => isOpen(entity, other)).slice(0, first);
}

function isOpen(entity: Entity, other: Entity): boolean {
  const said = [...(entity.differentFrom ?? []), ...(other.differentFrom ?? []), ...parted(entity), ...parted(other)];
  const isSettled = said.some((id) => id === other.id || id === entity.id);
  return other.id !== entity.id && other.type === entity.type && !isSettled;
}

/** The profiles of which a person said that they are others. Taken back, it is so on both sides. */
const parted = ({ identityCorrections = {} }: Entity): Id[] =>
  Object.values(identityCorrections).flatMap(({ action, other }) => (action === "DIFFERENT" ? other : []));
