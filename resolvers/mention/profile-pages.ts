import type { Entity, EntityType } from "../../src/domain/entity";
import type { Id } from "../../src/domain/ids";
import type { Loaded, PageRequest, PageRow, PageSource } from "../../src/loaders/page";
import { pageInMemory } from "../../src/loaders/page-in-memory";
import { whenLoaded } from "../relay/connection";

/** A profile by its id, with its place in a list that is in memory. */
export type ProfileRow = PageRow<{ readonly id: Id<"entity"> }>;

export type LoadProfiles = (ids: readonly Id<"entity">[]) => Promise<(Entity | null)[]>;

/** Loads only the profiles of the page. A profile that was removed in the meantime is left out. */
export function profilePages(
  rows: () => Loaded<readonly ProfileRow[]>,
  request: PageRequest,
  load: LoadProfiles,
): PageSource<Entity> {
  return {
    page: () =>
      whenLoaded(rows(), async (all) => {
        const page = pageInMemory(all, request);
        return { ...page, rows: withItems(page.rows, await load(idsOf(page.rows))) };
      }),
    count: () => whenLoaded(rows(), (all) => all.length),
  };
}

/** A row does not hold the type of its profile, so all profiles are loaded. */
export function profilePagesOfTypes(
  rows: () => Loaded<readonly ProfileRow[]>,
  types: readonly EntityType[],
  request: PageRequest,
  load: LoadProfiles,
): PageSource<Entity> {
  let loaded: Promise<PageRow<Entity>[]> | undefined;
  const profiles = () =>
    (loaded ??= Promise.resolve(rows()).then(async (all) =>
      withItems(all, await load(idsOf(all))).filter(({ item }) => types.includes(item.type)),
    ));
  return {
    page: () => profiles().then((all) => pageInMemory(all, request)),
    count: () => profiles().then((all) => all.length),
  };
}

const idsOf = (rows: readonly ProfileRow[]): Id<"entity">[] => rows.map(({ item }) => item.id);

function withItems(rows: readonly ProfileRow[], items: readonly (Entity | null)[]): PageRow<Entity>[] {
  return rows.flatMap((row, index) => {
    const item = items[index];
    return item ? [{ id: row.id, sortKey: row.sortKey, item }] : [];
  });
}
