import type { Id, Kind } from "../domain/ids";
import type { ItemOf, RecordKind } from "../domain/item";
import type { ChildOf, Relation } from "../domain/relations";
import type { Likeness } from "../domain/text/likeness/likeness";
import type { ListRequest, Page, PageRequest, SimilarRequest, StoreReader } from "../store/store-reader";
import type { Selections } from "./selections";

/**
 * Reads what an operation selects. The types are those of whole items, since TypeScript cannot know what a client
 * selects. So a resolver may read only what `needs.ts` declares for it. A test runs all resolvers on items that refuse
 * anything else.
 */
export class SelectedReads {
  constructor(
    private readonly reader: StoreReader,
    private readonly selections: Selections,
  ) {}

  get<K extends Kind>(kind: K, ids: readonly Id<K>[]): Promise<(ItemOf<K> | null)[]> {
    return this.reader.get(kind, ids, this.selections.of(kind)) as Promise<(ItemOf<K> | null)[]>;
  }

  lookup<K extends RecordKind>(kind: K, keys: readonly string[]): Promise<(ItemOf<K> | null)[]> {
    return this.reader.lookup(kind, keys, this.selections.of(kind)) as Promise<(ItemOf<K> | null)[]>;
  }

  list<K extends RecordKind>(kind: K, page: ListRequest): Promise<Page<ItemOf<K>>> {
    return this.reader.list(kind, page, this.selections.of(kind)) as Promise<Page<ItemOf<K>>>;
  }

  related<R extends Relation>(
    relation: R,
    child: ChildOf<R>,
    parents: readonly Id[],
    page: PageRequest,
  ): Promise<Page<ItemOf<ChildOf<R>>>[]> {
    return this.reader.related(relation, parents, page, this.selections.of(child)) as Promise<
      Page<ItemOf<ChildOf<R>>>[]
    >;
  }

  similar(likenesses: readonly Likeness[], page: SimilarRequest): Promise<Page<ItemOf<"article">>[]> {
    return this.reader.similar(likenesses, page, this.selections.of("article")) as Promise<Page<ItemOf<"article">>[]>;
  }
}
