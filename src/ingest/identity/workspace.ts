import type { Instant } from "../../domain/dates";
import type { Id } from "../../domain/ids";
import { idFor, kindOf } from "../../domain/ids";
import { idKey, schemeOf } from "../../domain/identity/identity";
import type { RecordKind } from "../../domain/item";
import { isSameJson } from "../../domain/collections/objects";
import type { AccountValues, Statements } from "../../domain/statements/statements";
import type { Store } from "../../store/store";
import { ledTo } from "../merging/led-corrections";
import { differenceOf, isElder, merge, withdrawnAt } from "../merging/merge";
import { observed } from "../merging/observed";
import { asPart } from "../merging/parts";
import { divided } from "../merging/splits";
import { ledSplits } from "../../domain/identity/splits";
import type { Observation } from "../merging/registers";
import type { Leads } from "../merging/named-items";
import { redirectedStatements } from "../merging/named-items";
import type { Candidate, IdOf } from "./candidate";
import { leadDifferences } from "./differences";
import { holderAsOf, settleHandles, sightOf } from "./handle-holders";
import { ReadRecords } from "./read-records";
import type { Match } from "./match";
import { matchOf } from "./match";
import { idsNamedIn, ledIdentities, redirectOne } from "./named-ids";
import { ofItsPart, profileFor, wholeOf } from "./part-matches";
import { RepeatedNeighbors } from "./repeated-neighbors";
import type { Working } from "./working-record";
import {
  claimKeys,
  earlier,
  FoundTwice,
  fromStatements,
  isAccount,
  isAsStored,
  joinedStatements,
  markSaid,
  removedByPeople,
} from "./working-record";

/** What taking a candidate did to its record. */
export type Change = "new" | "changed" | "none";

/**
 * The records that a batch of drafts touches, read at once and changed in memory as if each draft were saved in turn,
 * so that batches of any size give the same ids and the same items.
 */
export class Workspace extends ReadRecords {
  private readonly accounts = { byKey: this.byKey.account, byId: this.byId.account };
  private readonly idOfCandidate = new Map<Candidate, Id>();
  private readonly repeats = new RepeatedNeighbors();
  /** The new records that came as items themselves, and not only as what another item names. */
  private readonly cameThemselves = new Set<Id>();
  /** The stored records of which something was said here, those of which more was said, and those with a new key. */
  private readonly saidOnce = new Set<Working>();
  private readonly saidAgain = new Set<Working>();
  private readonly newlyKeyed = new Set<Working>();

  constructor(
    store: Store,
    private readonly options: { readonly restore?: boolean } = {},
  ) {
    super(store);
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
    // Only of neighbours the same is said again and again.
    if (candidate.draft === undefined) {
      const { change } = this.takeNew(candidate, observation);
      if (change === "changed") this.repeats.noteChange(candidate.kind);
      return change;
    }
    const repeated = this.repeats.repeated(candidate, observation, this.leadsOf(candidate));
    if (repeated !== undefined && this.byId[candidate.kind].get(repeated.id) === repeated) {
      this.idOfCandidate.set(candidate, repeated.id);
      return "none";
    }
    const { working, change } = this.takeNew(candidate, observation);
    if (change === "changed") this.repeats.noteChange(candidate.kind);
    this.repeats.note(candidate, working, observation, this.leadsOf(candidate));
    return change;
  }

  /** Whether the record of an item is new in this batch, and this is the first item that is the record itself. */
  comesFirst<K extends RecordKind>(candidate: Candidate<K>): boolean {
    const id = this.idOf(candidate);
    if (this.get(candidate.kind, id)?.stored !== null || this.cameThemselves.has(id)) return false;
    this.cameThemselves.add(id);
    return true;
  }

  private leadsOf({ kind, keys, neighbors }: Candidate): readonly unknown[] {
    return [
      ...keys.map(({ key }) => this.byKey[kind].get(key)),
      ...neighbors.map((neighbor) => this.idOfCandidate.get(neighbor)),
    ];
  }

  /** Call this when all candidates are taken. Gives the records that are in the end as they are stored. */
  endTaking(): ReadonlySet<Id> {
    this.joinRepeated();
    return this.takeTurnedBack();
  }

  /** Joins what was said again, with the last time that it was said. */
  private joinRepeated(): void {
    for (const { candidate, working, said } of this.repeats.takeLater())
      this.join(this.get(working.kind, working.id) ?? working, this.statementsOf(candidate, said));
  }

  /**
   * The records that are in the end as they are stored, though something was said of them that changed them: one
   * document says two things of one item, and each time it is read, the first of them withdraws the second until that
   * is said again. Only their times are saved.
   */
  private takeTurnedBack(): ReadonlySet<Id> {
    const mayBe = (one: Working): boolean => one.isDirty && !this.newlyKeyed.has(one);
    const turnedBack = [...this.saidAgain].filter((one) => mayBe(one) && isAsStored(one));
    for (const working of turnedBack) {
      working.isDirty = false;
      working.said = undefined;
      working.later.push(working.statements);
    }
    return new Set(turnedBack.map(({ id }) => id));
  }

  private takeNew<K extends RecordKind>(
    candidate: Candidate<K>,
    observation: Observation,
  ): { readonly working: Working<K>; readonly change: Change } {
    const { exported, kind, keys } = candidate;
    const statementsNow = (): Statements<K> =>
      exported === undefined ? this.statementsOf(candidate, observation) : this.followed(kind, exported.statements);
    const said = statementsNow();
    const { records, takes } = this.match(candidate, said, observation.speaker);
    const [first, ...others] = records;
    const found = others.reduce<Working<K> | undefined>(
      (one, other) => (one === undefined ? other : this.unite(one, other)),
      first,
    );
    // Matching may have united what the candidate names.
    const named = others.length === 0 ? said : statementsNow();
    const ids = exported === undefined ? [] : [named.id, ...exported.formerIds];
    const ledOnce = ledTo(named, ids, found?.id ?? named.id, found?.statements);
    const statements =
      found === undefined
        ? ledOnce
        : ofItsPart(candidate, found, ledOnce, (key) => this.byKey[kind].get(key), this.split);
    const working =
      found ??
      this.shelve(
        fromStatements(kind, statements, this.removalWith(statements, exported && removedByPeople(exported))),
      );
    this.idOfCandidate.set(candidate, working.id);
    const areKnown = exported?.knownBy.every((key) => this.byKey[kind].has(key)) ?? true;
    const hasNewKey = claimKeys(
      working,
      takes === "nothing" ? keys.filter(({ key }) => schemeOf(key) === "id") : keys,
      this.byKey[kind],
    );
    // An erased item is not known by what serves lookups alone.
    const isKnown = working.statements.erased ? !hasNewKey : areKnown;
    // What a removed item is found to be known by is kept, or it would come back under that.
    // A live item may be found by a new key although it shows nothing new. A handle may have been let go by another
    // account in a run that died before this one took it.
    if (hasNewKey) {
      this.newlyKeyed.add(working);
      markSaid(working);
    }
    // What named it under an id of its own store may have been taken before it.
    const former: Id[] = exported === undefined ? [] : [exported.statements.id, ...exported.formerIds];
    this.redirect(new Map(former.filter((id) => id !== working.id).map((id) => [id, working.id])));
    const before = isAccount(working) ? savedPartsOf(working) : undefined;
    const { isDirty, said: saidBefore } = working;
    const change = this.changeBy(candidate, working, { statements, takes, isKnown });
    if (!isAccount(working) || takes !== "all" || this.isHeld(working)) return { working, change };
    settleHandles(this.accounts, working);
    // Another store may say otherwise until when an account held a handle. Here that is settled.
    if (change !== "changed" || !isKnown || !isSameJson(before, savedPartsOf(working))) return { working, change };
    working.isDirty = isDirty;
    working.said = saidBefore;
    return { working, change: "none" };
  }

  private changeBy<K extends RecordKind>(
    { exported }: Candidate<K>,
    working: Working<K>,
    { statements, takes, isKnown }: { statements: Statements<K>; takes: Match<K>["takes"]; isKnown: boolean },
  ): Change {
    if (working.statements === statements) return "new";
    if (takes !== "all") return "none";
    if (exported === undefined) return this.join(working, statements);
    return this.joinExported(working, statements, removedByPeople(exported), isKnown);
  }

  /** Joins what another store knows of an item. A tombstone holds on either side, unless items are restored. */
  private joinExported<K extends RecordKind>(
    working: Working<K>,
    statements: Statements<K>,
    removedAt: Instant | undefined,
    isKnown: boolean,
  ): Change {
    const joined = joinedStatements(working, statements);
    const removal = this.removalWith(joined, earlier(removedByPeople(working), removedAt));
    if (isKnown && removal === working.removedAt && isSameJson(joined, working.statements)) return "none";
    working.statements = joined;
    working.removedAt = removal;
    markSaid(working);
    return "changed";
  }

  /** The statements with what they name led to the items that it is here. */
  private followed<K extends RecordKind>(kind: K, statements: Statements<K>): Statements<K> {
    const leads = new Map<Id, Id>();
    for (const id of idsNamedIn(kind, statements)) if (this.leadOfId(id) !== id) leads.set(id, this.leadOfId(id));
    const { differentFrom } = statements;
    return {
      ...ledIdentities(
        redirectedStatements(kind, statements, leads),
        (id) => this.leadOfId(id),
        (id) => this.byKey.entity.get(idKey(id))?.statements,
      ),
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
    if (working.stored !== null) (this.saidOnce.has(working) ? this.saidAgain : this.saidOnce).add(working);
    const before = working.statements;
    const statements = joinedStatements(working, said);
    const removedAt = withdrawnAt(statements);
    const isMoved = working.removedAt !== removedAt;
    const isTurned = (working.removedAt === undefined) !== (removedAt === undefined);
    working.statements = statements;
    working.removedAt = removedAt;
    const difference = differenceOf(before, statements);
    if (difference === "times" && removedAt === undefined && !isMoved) working.later.push(said);
    else if (difference !== "none" || isMoved) markSaid(working);
    return isTurned || (difference === "news" && removedAt === undefined) ? "changed" : "none";
  }

  private statementsOf<K extends RecordKind>(candidate: Candidate<K>, observation: Observation): Statements<K> {
    const { kind, keys, hash, rules } = candidate;
    // A key that leads to another item gave that one its id.
    const own = keys.find(({ key, match }) => match !== "never" && match !== "probe" && !this.byKey[kind].has(key));
    const id = idFor(kind, (own ?? keys[0])?.key ?? hash());
    const values = candidate.values(this.idOf);
    const statements = observed(id, values, { ...observation, rules });
    // The values of a candidate of this kind are an account's.
    return kind === "account"
      ? { ...statements, ...sightOf(values as AccountValues, observation.observedAt) }
      : statements;
  }

  private match<K extends RecordKind>(candidate: Candidate<K>, statements: Statements<K>, speaker: string): Match<K> {
    const whole = wholeOf(candidate, (key) => this.byKey[candidate.kind].get(key));
    if (whole !== undefined) return { records: [whole], takes: "all" };
    const unlisted = this.unlisted.get(candidate);
    const asked = unlisted === undefined ? candidate : { ...candidate, keys: [...candidate.keys, ...unlisted] };
    return matchOf(asked, statements, {
      leadOf: (key) => this.leadOf(candidate, key, speaker),
      isHeld: (working) => this.isHeld(working),
    });
  }

  private leadOf<K extends RecordKind>(
    { kind, asOf, exported }: Candidate<K>,
    key: string,
    speaker: string,
  ): Working<K> | undefined {
    const found = this.byKey[kind].get(key);
    if (kind === "entity" && exported === undefined && this.split.length > 0)
      // A profile, as the kind says.
      return profileFor(found as Working as Working<"entity">, speaker, key, this.split, (id) =>
        this.byKey.entity.get(idKey(id)),
      ) as Working as Working<K> | undefined;
    if (asOf === undefined || found === undefined || !isAccount(found) || schemeOf(key) !== "account") return found;
    return holderAsOf(this.accounts, found, key, asOf) as Working as Working<K>;
  }

  /** Whether a person has removed the item, so that it stays so. */
  private isHeld<K extends RecordKind>(working: Working<K>): boolean {
    return this.removalOf(working.statements, removedByPeople(working)) !== undefined;
  }

  /** When an item counts as removed. Told to restore, all come back but those that were erased. */
  private removalOf(statements: Statements, removedAt: Instant | undefined): Instant | undefined {
    return this.options.restore === true && !statements.erased ? undefined : removedAt;
  }

  /** The same, or when all who said what it is withdrew it. */
  private removalWith(statements: Statements, removedAt: Instant | undefined): Instant | undefined {
    return this.removalOf(statements, removedAt) ?? withdrawnAt(statements);
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

  /**
   * Makes `survivor` the one record of both, and whatever is here and named `absorbed` name it. `partKeys`: `absorbed`
   * stays a part of it, with these keys.
   */
  absorb<K extends RecordKind>(survivor: Working<K>, absorbed: Working<K>, partKeys?: readonly string[]): void {
    this.repeats.noteChange(survivor.kind);
    const led = ledTo(absorbed.statements, [absorbed.id], survivor.id, survivor.statements);
    const statements =
      partKeys === undefined ? asOne(led, survivor.id) : asPart(led, absorbed.id as Id<"entity">, partKeys);
    const removedAt = earlier(removedByPeople(survivor), removedByPeople(absorbed));
    survivor.statements = divided({ ...merge(survivor.statements, statements), id: survivor.id });
    survivor.removedAt = removedAt ?? withdrawnAt(survivor.statements);
    markSaid(survivor);
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
}

/** Of two profiles that inputs make one: nothing tells the two apart any more, and what is split off is of both. */
function asOne<K extends RecordKind>(statements: Statements<K>, id: Id<K>): Statements<K> {
  const { splits } = statements;
  return splits === undefined
    ? statements
    : { ...statements, splits: ledSplits(splits, statements.id as Id<"entity">, id as Id<"entity">) };
}

function savedPartsOf<K extends RecordKind>({ statements, removedAt, claims, releases }: Working<K>): unknown {
  return { statements, removedAt, keys: [...claims.keys()], releases };
}
