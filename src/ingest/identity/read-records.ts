import type { Id } from "../../domain/ids";
import { isId, kindOf } from "../../domain/ids";
import { grouped } from "../../domain/collections/lists";
import { hashedKey, idKey, isHashedKey, isReadableKey } from "../../domain/identity/identity";
import { namedLookups } from "../../domain/identity/namesakes";
import { RECORD_KINDS, type RecordKind } from "../../domain/item";
import type { Store } from "../../store/store";
import type { Statements } from "../../domain/statements/statements";
import type { AnyCandidate, Candidate } from "./candidate";
import { inOrder } from "./candidate";
import { unlistedKeys } from "./exported-candidate";
import { keysHashedAs } from "./hashed-keys";
import { keysOfFormerHolders } from "./handle-holders";
import type { IdentityKey } from "./identity-keys";
import { needsKeys } from "./match";
import { shownMark } from "../store-marks";
import type { Shelves, Working } from "./working-record";
import { emptyShelves, fromStored } from "./working-record";
import { idsNamedIn } from "./named-ids";

const MOST_NAMESAKES = 50;

/**
 * The records that a batch of drafts touches, by kind: read at once, under their ids and under the identity keys that
 * they were asked for.
 */
export class ReadRecords {
  protected readonly byId: Shelves = emptyShelves();
  protected readonly byKey: Shelves = emptyShelves();
  /** Profiles of which a person said that they are two. Hardly any are. */
  protected readonly split: Working<"entity">[] = [];
  /** Keys by which exported candidates are found beside those that they list. */
  protected readonly unlisted = new Map<Candidate, readonly IdentityKey[]>();

  /** As it was before anything was read. */
  shownMark: string | null | undefined;

  constructor(protected readonly store: Store) {}

  /** Reads what the candidates may match. */
  async prepare(candidates: readonly AnyCandidate[]): Promise<void> {
    const all = candidates.flatMap(inOrder);
    const byKind = grouped(all, ({ kind }) => kind);
    const exported = all.flatMap((candidate) => candidate.exported ?? []);
    const exportedById = new Map<string, Statements>(exported.map(({ statements }) => [statements.id, statements]));
    const named = grouped(
      exported.flatMap(({ kind, statements }) => idsNamedIn<RecordKind>(kind, statements)),
      kindOf,
    );
    for (const kind of RECORD_KINDS) {
      const ofKind = byKind.get(kind) ?? [];
      const keys = ofKind.flatMap((candidate) => this.keysToFind(candidate, exportedById));
      await this.find(kind, [...keys, ...(named.get(kind) ?? []).map(idKey)]);
      await this.findHashed(kind, keys);
      await this.readKeys<RecordKind>(kind, ofKind);
      if (kind === "account") await this.findFormerHolders();
      if (kind === "entity") await this.findSplitOff();
    }
  }

  private keysToFind(candidate: AnyCandidate, exportedById: ReadonlyMap<string, Statements>): readonly string[] {
    if (candidate.exported === undefined)
      return candidate.keys.flatMap(({ key, match }) => (match === "never" ? [] : [key]));
    // Accounts come before posts, in an export and here.
    const accountOf = (id: string) => exportedById.get(id) ?? this.byKey.account.get(idKey(id))?.statements;
    const unlisted = unlistedKeys(
      candidate,
      (id) => (accountOf(id) as Statements<"account"> | undefined)?.values.handle,
    );
    this.unlisted.set(candidate, unlisted);
    return [...candidate.exported.knownBy, ...unlisted.map(({ key }) => key)];
  }

  /** What was split off from the profiles that were found: an input about one may be about the other. */
  private async findSplitOff(): Promise<void> {
    const ids = this.split.flatMap(({ statements }) => Object.keys(statements.splits ?? {}));
    if (ids.length > 0) await this.find("entity", ids.map(idKey));
  }

  /** The accounts that held before others what those hold now. */
  private async findFormerHolders(): Promise<void> {
    const asked = new Set<string>();
    const wanted = () => keysOfFormerHolders(this.all("account"), asked);
    for (let keys = wanted(); keys.length > 0; keys = wanted()) await this.find("account", keys);
  }

  /** The records of these keys, read where they are not here yet; undefined where nothing is stored. */
  async find<K extends RecordKind>(kind: K, keys: readonly string[]): Promise<(Working<K> | undefined)[]> {
    const missing = [...new Set(keys)].filter((key) => !this.byKey[kind].has(key));
    // An erased item is known by the hash of a key alone. It stands last here, and so prevails.
    const asked = missing.flatMap((key) =>
      isReadableKey(key)
        ? [
            { key, stored: key },
            { key, stored: hashedKey(key) },
          ]
        : [{ key, stored: key }],
    );
    await this.begin();
    const found =
      asked.length === 0
        ? []
        : await this.store.find(
            kind,
            asked.map(({ stored }) => stored),
          );
    asked.forEach(({ key }, index) => {
      const stored = found[index];
      if (stored) this.byKey[kind].set(key, this.byId[kind].get(stored.item.id) ?? this.shelve(fromStored(stored)));
    });
    return keys.map((key) => this.byKey[kind].get(key));
  }

  private async begin(): Promise<void> {
    if (this.shownMark === undefined) this.shownMark = await shownMark(this.store);
  }

  /**
   * A tombstone of another store may name by its hash a key by which an item is known here. All keys of the kind are
   * read for it.
   */
  private async findHashed<K extends RecordKind>(kind: K, keys: readonly string[]): Promise<void> {
    const wanted = new Set(keys.filter((key) => isHashedKey(key) && !this.byKey[kind].has(key)));
    if (wanted.size === 0) return;
    const readable = await keysHashedAs(wanted, kind, this.store);
    const found = await this.find(kind, [...readable.values()]);
    [...readable.keys()].forEach((hashed, index) => {
      const working = found[index];
      if (working !== undefined) this.byKey[kind].set(hashed, working);
    });
  }

  private async readKeys<K extends RecordKind>(kind: K, candidates: readonly Candidate<K>[]): Promise<void> {
    const unread = new Set<Working<K>>();
    for (const candidate of candidates) {
      for (const { key, match } of candidate.keys) {
        const found = match === "likely" || match === "probe" ? this.byKey[kind].get(key) : undefined;
        if (found !== undefined && found.storedKeys === undefined && needsKeys(candidate, found)) unread.add(found);
      }
    }
    if (unread.size === 0) return;
    const keys = await this.store.upkeep.identities(
      kind,
      [...unread].map(({ id }) => id),
    );
    [...unread].forEach((working, index) => (working.storedKeys = keys[index] ?? []));
  }

  /** The records of these ids, read where they are not here yet. */
  async load<K extends RecordKind>(kind: K, ids: readonly Id<K>[]): Promise<(Working<K> | undefined)[]> {
    const missing = [...new Set(ids)].filter((id) => !this.byId[kind].has(id));
    await this.begin();
    const found = missing.length === 0 ? [] : await this.store.records(kind, missing);
    for (const stored of found)
      if (stored !== null && !this.byId[kind].has(stored.item.id)) this.shelve(fromStored(stored));
    return ids.map((id) => this.byId[kind].get(id));
  }

  /** Live profiles that have a folded name. Of very many only some. */
  async profilesNamed(folded: string): Promise<Working<"entity">[]> {
    const page = { order: "ASC", take: { first: MOST_NAMESAKES } } as const;
    const pages = await this.store.reader().related("Entity.possiblySame", namedLookups(folded), page);
    const ids = pages.flatMap(({ rows }) => rows.map(({ id }) => id)).filter((id) => isId("entity", id));
    const found = await this.load("entity", [...new Set(ids)]);
    return found.flatMap((working) => (working === undefined || working.removedAt !== undefined ? [] : working));
  }

  /** The ids of items that turned out to be this one. */
  async formerIds<K extends RecordKind>({ kind, id, claims }: Working<K>): Promise<Id<K>[]> {
    const [stored = []] = await this.store.upkeep.identities(kind, [id]);
    const ids = [...stored, ...claims.keys()].flatMap((key) => /^id:(.+)$/u.exec(key)?.[1] ?? []);
    return [...new Set(ids)].filter((former): former is Id<K> => isId(kind, former) && former !== id);
  }

  get<K extends RecordKind>(kind: K, id: Id<K>): Working<K> | undefined {
    return this.byId[kind].get(id);
  }

  all<K extends RecordKind>(kind: K): Working<K>[] {
    return [...new Set(this.byId[kind].values())];
  }

  protected shelve<K extends RecordKind>(working: Working<K>): Working<K> {
    this.byId[working.kind].set(working.id, working);
    // Only profiles were ever split.
    if (working.statements.splits !== undefined) this.split.push(working as Working as Working<"entity">);
    return working;
  }
}
