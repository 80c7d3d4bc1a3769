import { RECORD_KINDS } from "../../domain/item";
import type { Instant } from "../../domain/dates";
import type { Id } from "../../domain/ids";
import { idFor, isId, kindOf } from "../../domain/ids";
import { hashedKey, idKey, isHashedKey, isReadableKey, schemeOf } from "../../domain/identity/identity";
import type { RecordKind } from "../../domain/item";
import type { Store } from "../../store/store";
import { isSameJson } from "../../domain/objects";
import type { AnyCandidate, Candidate, IdOf } from "./candidate";
import { inOrder } from "./candidate";
import type { AccountValues, Statements } from "../../domain/statements";
import { unlistedKeys } from "./exported-candidate";
import { keysHashedAs } from "./hashed-keys";
import { holderAsOf, keysOfFormerHolders, settleHandles, sightOf } from "./handle-holders";
import { leadDifferences } from "./differences";
import type { IdentityKey } from "./identity-keys";
import type { Match } from "./match";
import { matchOf, needsKeys } from "./match";
import { ledTo } from "../merging/led-corrections";
import { differenceOf, isElder, merge, observed } from "../merging/merge";
import type { Observation } from "../merging/registers";
import type { Leads } from "../saving/referrers";
import { redirectedStatements } from "../saving/referrers";
import { removalsOf } from "../saving/store-marks";
import type { Shelves, Working } from "./working-record";
import { emptyShelves, FoundTwice, fromStatements, fromStored, isAccount } from "./working-record";
import { idsNamedIn, redirectOne } from "./named-ids";

/** What taking a candidate did to its record. */
export type Change = "new" | "changed" | "none";

/**
 * The records that a batch of drafts touches, read at once and changed in memory as if each draft were saved in turn,
 * so that batches of any size give the same ids and the same items.
 */
export class Workspace {
  private readonly byId: Shelves = emptyShelves();
  private readonly byKey: Shelves = emptyShelves();
  private readonly accounts = { byKey: this.byKey.account, byId: this.byId.account };
  private readonly idOfCandidate = new Map<Candidate, Id>();
  /** Keys by which exported candidates are found beside those that they list. */
  private readonly unlisted = new Map<Candidate, readonly IdentityKey[]>();

  /** As it was before anything was read. */
  removals: string | null | undefined;

  constructor(
    private readonly store: Store,
    private readonly restore = false,
  ) {}

  /** Reads what the candidates may match. */
  async prepare(candidates: readonly AnyCandidate[]): Promise<void> {
    const all = candidates.flatMap(inOrder);
    const exportedById = new Map<string, Statements>(
      all.flatMap(({ exported }) => (exported === undefined ? [] : [[exported.statements.id, exported.statements]])),
    );
    for (const kind of RECORD_KINDS) {
      const ofKind = all.filter((candidate) => candidate.kind === kind);
      const keys = ofKind.flatMap((candidate) => this.keysToFind(candidate, exportedById));
      const named = all
        .flatMap(({ exported }) =>
          exported === undefined ? [] : idsNamedIn<RecordKind>(exported.kind, exported.statements),
        )
        .filter((id) => kindOf(id) === kind);
      await this.find(kind, [...keys, ...named.map(idKey)]);
      await this.findHashed(kind, keys);
      await this.readKeys<RecordKind>(kind, ofKind);
      if (kind === "account") await this.findFormerHolders();
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
    if (this.removals === undefined) this.removals = await removalsOf(this.store);
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

  /** The id of a candidate that was taken. */
  readonly idOf: IdOf = <K extends RecordKind>(candidate: Candidate<K>): Id<K> => {
    const id = this.idOfCandidate.get(candidate);
    if (id === undefined) throw new Error(`A candidate of kind ${candidate.kind} was named before it was taken.`);
    // `take` keeps for each candidate the id of a record of its kind.
    return id as Id<K>;
  };

  /** Merges a candidate, whose neighbours were taken before, into the record it belongs to. Throws FoundTwice. */
  take<K extends RecordKind>(candidate: Candidate<K>, observation: Observation): Change {
    const { exported, kind, keys } = candidate;
    const statementsNow = (): Statements<K> =>
      exported === undefined ? this.statementsOf(candidate, observation) : this.followed(kind, exported.statements);
    const said = statementsNow();
    const { records, takes } = this.match(candidate, said);
    const [first, ...others] = records;
    const found = others.reduce<Working<K> | undefined>(
      (one, other) => (one === undefined ? other : this.unite(one, other)),
      first,
    );
    // Matching may have united what the candidate names.
    const named = others.length === 0 ? said : statementsNow();
    const ids = exported === undefined ? [] : [named.id, ...exported.formerIds];
    const statements = ledTo(named, ids, found?.id ?? named.id, found?.statements);
    const working =
      found ?? this.shelve(fromStatements(kind, statements, this.removalOf(statements, exported?.removedAt)));
    this.idOfCandidate.set(candidate, working.id);
    const areKnown = exported?.knownBy.every((key) => this.byKey[kind].has(key)) ?? true;
    const hasNewKey = this.claim(
      working,
      takes === "nothing" ? keys.filter(({ key }) => schemeOf(key) === "id") : keys,
    );
    // An erased item is not known by what serves lookups alone.
    const isKnown = working.statements.erased ? !hasNewKey : areKnown;
    // What a removed item is found to be known by is kept, or it would come back under that.
    // A live item may be found by a new key although it shows nothing new. A handle may have been let go by another
    // account in a run that died before this one took it.
    if (hasNewKey) working.isDirty = true;
    // What named it under an id of its own store may have been taken before it.
    const former: Id[] = exported === undefined ? [] : [exported.statements.id, ...exported.formerIds];
    this.redirect(new Map(former.filter((id) => id !== working.id).map((id) => [id, working.id])));
    const change = this.changeBy(candidate, working, { statements, takes, isKnown });
    if (isAccount(working) && takes === "all" && !this.isHeld(working)) settleHandles(this.accounts, working);
    return change;
  }

  private changeBy<K extends RecordKind>(
    { exported }: Candidate<K>,
    working: Working<K>,
    { statements, takes, isKnown }: { statements: Statements<K>; takes: Match<K>["takes"]; isKnown: boolean },
  ): Change {
    if (working.statements === statements) return "new";
    if (takes !== "all") return "none";
    if (exported === undefined) return this.join(working, statements);
    return this.joinExported(working, statements, exported.removedAt, isKnown);
  }

  /** Joins what another store knows of an item. A tombstone holds on either side, unless items are restored. */
  private joinExported<K extends RecordKind>(
    working: Working<K>,
    statements: Statements<K>,
    removedAt: Instant | undefined,
    isKnown: boolean,
  ): Change {
    const joined = joinedStatements(working, statements);
    const removal = this.removalOf(joined, earlier(working.removedAt, removedAt));
    if (isKnown && removal === working.removedAt && isSameJson(joined, working.statements)) return "none";
    working.statements = joined;
    working.removedAt = removal;
    working.isDirty = true;
    return "changed";
  }

  /** The statements with what they name led to the items that it is here. */
  private followed<K extends RecordKind>(kind: K, statements: Statements<K>): Statements<K> {
    const leads = new Map<Id, Id>();
    for (const id of idsNamedIn(kind, statements)) if (this.leadOfId(id) !== id) leads.set(id, this.leadOfId(id));
    const { differentFrom } = statements;
    return {
      ...redirectedStatements(kind, statements, leads),
      ...(differentFrom && { differentFrom: differentFrom.map((id) => this.leadOfId(id)) }),
    };
  }

  private leadOfId(id: Id): Id {
    const kind = kindOf(id);
    return kind === undefined || kind === "mention" ? id : (this.byKey[kind].get(idKey(id))?.id ?? id);
  }

  /** Merges one more observation into a record. Nothing changes where the record is removed. */
  join<K extends RecordKind>(working: Working<K>, said: Statements<K>): Change {
    if (this.isHeld(working)) return "none";
    const isRestored = working.removedAt !== undefined;
    const before = working.statements;
    working.statements = joinedStatements(working, said);
    working.removedAt = undefined;
    const difference = differenceOf(before, working.statements);
    if (difference === "times") working.later.push(said);
    else if (difference !== "none") working.isDirty = true;
    if (isRestored) working.isDirty = true;
    return isRestored || difference === "news" ? "changed" : "none";
  }

  private statementsOf<K extends RecordKind>(candidate: Candidate<K>, observation: Observation): Statements<K> {
    const { kind, keys, hash, rules } = candidate;
    // A key that leads to another item gave that one its id.
    const own = keys.find(({ key, match }) => match !== "never" && match !== "probe" && !this.byKey[kind].has(key));
    const id = idFor(kind, (own ?? keys[0])?.key ?? hash);
    const values = candidate.values(this.idOf);
    const statements = observed(id, values, { ...observation, rules });
    // The values of a candidate of this kind are an account's.
    return kind === "account"
      ? { ...statements, ...sightOf(values as AccountValues, observation.observedAt) }
      : statements;
  }

  private match<K extends RecordKind>(candidate: Candidate<K>, statements: Statements<K>): Match<K> {
    const keys = [...candidate.keys, ...(this.unlisted.get(candidate) ?? [])];
    return matchOf({ ...candidate, keys }, statements, {
      leadOf: (key) => this.leadOf(candidate, key),
      isHeld: (working) => this.isHeld(working),
    });
  }

  private leadOf<K extends RecordKind>({ kind, asOf }: Candidate<K>, key: string): Working<K> | undefined {
    const found = this.byKey[kind].get(key);
    if (asOf === undefined || found === undefined || !isAccount(found) || schemeOf(key) !== "account") return found;
    return holderAsOf(this.accounts, found, key, asOf) as Working as Working<K>;
  }

  /** Whether the item is removed and stays so. */
  private isHeld<K extends RecordKind>({ statements, removedAt }: Working<K>): boolean {
    return this.removalOf(statements, removedAt) !== undefined;
  }

  /** When an item counts as removed. Told to restore, all come back but those that were erased. */
  private removalOf(statements: Statements, removedAt: Instant | undefined): Instant | undefined {
    return this.restore && !statements.erased ? undefined : removedAt;
  }

  /** Of two records that are one item a stored one survives, and of two stored ones the elder. */
  private unite<K extends RecordKind>(a: Working<K>, b: Working<K>): Working<K> {
    const isFirst =
      (a.stored === null) === (b.stored === null) ? isElder(a.statements, b.statements) : a.stored !== null;
    const [survivor, absorbed] = isFirst ? [a, b] : [b, a];
    if (absorbed.stored !== null) throw new FoundTwice(survivor, absorbed);
    this.absorb(survivor, absorbed);
    return survivor;
  }

  /** Makes `survivor` the one record of both, and whatever is here and named `absorbed` name it. */
  absorb<K extends RecordKind>(survivor: Working<K>, absorbed: Working<K>): void {
    const statements = ledTo(absorbed.statements, [absorbed.id], survivor.id, survivor.statements);
    survivor.statements = { ...merge(survivor.statements, statements), id: survivor.id };
    survivor.removedAt = earlier(survivor.removedAt, absorbed.removedAt);
    survivor.isDirty = true;
    for (const claim of absorbed.claims.values()) survivor.claims.set(claim.key, claim);
    survivor.claims.set(idKey(absorbed.id), { key: idKey(absorbed.id), exclusive: true });
    if (absorbed.stored !== null)
      survivor.absorbs.push({ id: absorbed.id, expectedRevision: absorbed.stored.revision });
    this.byId[survivor.kind].set(absorbed.id, survivor);
    for (const [key, working] of this.byKey[survivor.kind])
      if (working === absorbed) this.byKey[survivor.kind].set(key, survivor);
    for (const [candidate, id] of this.idOfCandidate)
      if (id === absorbed.id) this.idOfCandidate.set(candidate, survivor.id);
    leadDifferences(survivor, absorbed, (id) => this.byId[survivor.kind].get(id));
    this.redirect(new Map([[absorbed.id, survivor.id]]));
  }

  private redirect(leads: Leads): void {
    if (leads.size === 0) return;
    for (const article of this.byId.article.values()) redirectOne(article, leads);
    for (const post of this.byId.post.values()) redirectOne(post, leads);
  }

  /** Whether one of the keys, which may match, led nowhere before. */
  private claim<K extends RecordKind>(working: Working<K>, wanted: readonly IdentityKey[]): boolean {
    const keys = this.byKey[working.kind];
    let isNew = false;
    for (const { key, match } of wanted) {
      if (match === "probe") continue;
      const owner = match === "never" ? undefined : keys.get(key);
      if (owner !== undefined && owner !== working) continue;
      isNew ||= match !== "never" && owner === undefined;
      // Nobody had a key that may match when it was read: who has it at the save came in between, and may be the same
      // item.
      working.claims.set(key, { key, exclusive: match !== "never" });
      if (match !== "never") keys.set(key, working);
    }
    return isNew;
  }

  private shelve<K extends RecordKind>(working: Working<K>): Working<K> {
    this.byId[working.kind].set(working.id, working);
    return working;
  }
}

function joinedStatements<K extends RecordKind>({ id, statements }: Working<K>, said: Statements<K>): Statements<K> {
  return { ...merge(statements, { ...said, id }), id };
}

function earlier(a: Instant | undefined, b: Instant | undefined): Instant | undefined {
  return a === undefined || (b !== undefined && b < a) ? b : a;
}
