import type { Entity } from "../domain/entity";
import type { Id } from "../domain/ids";
import { accountKey } from "../domain/identity/identity";
import type { Platform } from "../domain/addresses/platform";
import { append } from "../domain/collections/lists";
import { isSameJson } from "../domain/collections/objects";
import { compareKnown, prior } from "./evidence/choice";
import { KnownProfile, type LinkedProfile } from "./profiles/known-profile";
import { Lexicon, type Recall } from "./lexicon/lexicon";
import { placeNames } from "./profiles/places";
import { ProfileCache } from "./lexicon/profile-cache";

/** Reads profiles as they are stored, in the order of the ids; null for one that is not there. */
export type ReadProfiles = (ids: readonly Id<"entity">[]) => Promise<(LinkedProfile | null)[]>;

/** What a linker may get beside the profiles. */
export interface LinkerOptions {
  /** Reads all profiles, in any order. */
  readonly readAll?: () => AsyncIterable<LinkedProfile>;
  /** Teaches the linker all stored profiles, when the first text needs them. Until then it is closed. */
  readonly open?: (linker: Linker) => Promise<void>;
}

/** More profiles are not kept as they were: then every text is searched again. */
const MOST_CHANGES = 1_000;
/** The names of profiles in memory. A name takes some 120 bytes with what belongs to it. */
const MOST_NAMES = 200_000;
/** Once so large a part of the profiles was read one by one, all are read, if they have a place in memory. */
const MOST_READ = 1 / 16;
/** So many texts are linked before the profiles are read that they lack. Each time they are twice as many. */
const FIRST_TEXTS = 32;

/**
 * Knows the profiles that texts may name. It holds hashes of their names, and the profiles themselves only while texts
 * need them. Others are read again (`linking`). One that is closed holds no names at all, and opens with the first
 * text: a run that only brings profiles needs none.
 */
export class Linker {
  /** The store's mark for these profiles. Null if the store has no mark yet. */
  mark: string | null;
  /** True if these profiles may differ from those in the store. Then the next write makes them equal. */
  isSpoilt = false;
  since: string | null;
  /** Whether some of the changed profiles were saved. */
  hasSaved = false;
  lexicon: Lexicon;
  /** False while it holds no names. */
  isOpen: boolean;
  /** How many profiles were learned since the lexicon was built or read. */
  learned = 0;
  /** Profiles that were learned or forgotten, and may not be stored so. Null for one that was forgotten. */
  private readonly unsaved = new Map<Id<"entity">, Entity | null>();
  private changed: Entity[] | undefined = [];
  private readonly cache: ProfileCache;
  /** While it is closed: the profiles that `prepare` was called for, as they are stored. */
  private readonly former = new Map<Id<"entity">, Entity>();
  /** Profiles that are not stored yet, or are about to change, by number. */
  private readonly pinned = new Map<number, KnownProfile>();
  /** What the present call of `linking` has read. */
  private recalled: Map<number, KnownProfile | null> | undefined;
  private readonly missing = new Set<number>();
  /** Whether a profile was missing since this was set to false. */
  private lacks = false;
  /** How many profiles were read since the lexicon was read from a file. */
  private readSingly = 0;
  /** Another number whenever a profile changes. */
  private edition = 0;

  /** Without `read` all profiles stay in memory. */
  constructor(
    profiles: Iterable<LinkedProfile> = [],
    mark: string | null = null,
    private readonly read?: ReadProfiles,
    private readonly mostNames = MOST_NAMES,
    private readonly options: LinkerOptions = {},
  ) {
    this.mark = this.since = mark;
    this.lexicon = this.emptyLexicon();
    this.isOpen = options.open === undefined;
    this.cache = new ProfileCache(read === undefined ? Infinity : mostNames, (number) => this.lexicon.sizeOf(number));
    for (const profile of profiles) this.add(profile);
  }

  /** Takes a lexicon that was built before, in place of its own. */
  takeLexicon(lexiconOf: (recall: Recall) => Lexicon): void {
    this.lexicon = lexiconOf((number) => this.recall(number));
  }

  /** From now on it knows the names of all profiles. */
  async open(): Promise<void> {
    if (this.isOpen) return;
    // An earlier try may have failed in the middle.
    this.lexicon = this.emptyLexicon();
    await this.options.open?.(this);
    this.isOpen = true;
    this.learned = 0;
    this.former.clear();
    for (const [id, profile] of this.unsaved) {
      this.takeAnew(id, null);
      if (profile !== null) this.addUnsaved(profile);
    }
  }

  /** Adds a profile as it is stored. */
  add(profile: LinkedProfile): void {
    const { number, known } = this.lexicon.add(profile);
    this.cache.set(number, known);
  }

  /** Takes a profile as it is stored now, whatever was known of it. Null: it is stored no more. */
  takeAnew(id: Id<"entity">, profile: LinkedProfile | null): void {
    const number = this.lexicon.ids.numberOf(id);
    if (number !== undefined) {
      this.edition += 1;
      this.cache.delete(number);
      this.lexicon.remove(number);
    }
    if (profile !== null) this.add(profile);
  }

  /** Whether all that it knows is stored. */
  get isStored(): boolean {
    return !this.isSpoilt && this.unsaved.size === 0;
  }

  /**
   * Runs `link`, which links texts. Where it needs profiles that are not in memory, reads them and runs it again. Texts
   * may be linked outside of it only if all profiles are in memory.
   */
  async linking<T>(link: () => T): Promise<T> {
    const [result] = await this.linkingEach([undefined], link);
    // There is one result for each of those that are given.
    return result as T;
  }

  /** As `linking`, for each of many. After profiles were read, only those that lacked one are linked again. */
  linkingEach<S, T>(all: readonly S[], link: (one: S) => T): Promise<T[]> {
    return this.linkingThen(all, link, (_, linked) => linked);
  }

  /** The same with more work for each: `finish` gets it once no profile is lacking. */
  async linkingThen<S, L, T>(all: readonly S[], link: (one: S) => L, finish: (one: S, linked: L) => T): Promise<T[]> {
    await this.open();
    const read = new Map<number, KnownProfile | null>();
    const results: T[] = [];
    let most = FIRST_TEXTS;
    for (let open = [...all.entries()]; open.length > 0; most *= 2) {
      const { edition } = this;
      const later = open.slice(most);
      const lacking = open.slice(0, most).filter(([index, one]) => {
        this.lacks = false;
        const linked = this.linkingWith(read, () => link(one));
        if (!this.lacks) results[index] = finish(one, linked);
        return this.lacks;
      });
      if (this.missing.size > 0) await this.readMissing(read);
      // If a profile changed meanwhile, what was linked before may be wrong.
      open = edition === this.edition ? [...lacking, ...later] : [...all.entries()];
    }
    return results;
  }

  /** Call this before these profiles are learned or forgotten: what they were must be known then. */
  async prepare(ids: readonly Id<"entity">[]): Promise<void> {
    if (!this.isOpen) return this.readFormer(ids);
    if (this.unsaved.size === 0) this.pinned.clear();
    await this.linking(() => {
      for (const id of ids) this.pin(id);
    });
  }

  learn(profiles: readonly Entity[]): void {
    this.learned += profiles.length;
    for (const whole of profiles) {
      const former = this.drop(whole.id);
      const profile = this.isOpen ? this.addUnsaved(whole) : new KnownProfile(whole).entity;
      if (former === undefined) this.note(profile);
      else if (!isSameJson(former, profile)) this.note(former, profile);
      this.unsaved.set(profile.id, profile);
    }
  }

  forget(id: Id<"entity">): void {
    const former = this.drop(id);
    if (former === undefined) return;
    this.unsaved.set(id, null);
    this.note(former);
  }

  /** Call this when what was learned is stored. `mark`: the new mark, undefined if others changed profiles too. */
  saved(mark: string | undefined): void {
    this.hasSaved = true;
    if (mark === undefined) this.isSpoilt = true;
    else this.mark = mark;
    for (const [number, profile] of this.pinned) this.cache.set(number, profile);
    this.pinned.clear();
    this.unsaved.clear();
  }

  /** Takes profiles as they are stored where that may not be so, after a save that failed. */
  async resync(): Promise<void> {
    const ids = [...this.unsaved.keys()];
    const stored = ids.length === 0 || !this.isOpen ? [] : ((await this.read?.(ids)) ?? []);
    if (this.isOpen) ids.forEach((id, index) => this.takeAnew(id, stored[index] ?? null));
    this.pinned.clear();
    this.unsaved.clear();
    this.isSpoilt = false;
  }

  /** The profiles that changed since the mark `since`, as they were and as they are. Undefined if they are too many. */
  get changes(): readonly Entity[] | undefined {
    return this.changed;
  }

  /**
   * Call this when texts are searched for the changed profiles, or were. From now on `changes` are those that come
   * beside the changes since the mark `since`.
   */
  forgetChanges(since = this.since): void {
    this.since = since;
    this.changed = [];
  }

  /** Call this when all texts were searched for the changed profiles. */
  noteLinked(): void {
    this.since = this.mark;
    this.changed = [];
    this.hasSaved = false;
  }

  profile(id: Id<"entity">): Entity | undefined {
    return this.lexicon.profile(id);
  }

  owner(platform: Platform, handle: string): Entity | undefined {
    return this.lexicon.withKey(accountKey(platform, handle));
  }

  /** The place that a post was written from. Looks for the whole name, then for the part before the first comma. */
  place(name: string): Entity | undefined {
    return placeNames(name)
      .map((form) => this.lexicon.placesNamed(form).sort((a, b) => prior(b) - prior(a) || compareKnown(a, b))[0])
      .find((place) => place !== undefined);
  }

  /** Whether a profile was missing for the text that is linked. It is linked again, then with the profile. */
  get isLacking(): boolean {
    return this.lacks;
  }

  private emptyLexicon(): Lexicon {
    return new Lexicon((number) => this.recall(number));
  }

  private addUnsaved(profile: Entity): Entity {
    const { number, known } = this.lexicon.add(profile);
    this.pinned.set(number, known);
    return known.entity;
  }

  /** What the profiles were tells which texts to search. If too many have changed, all texts are searched. */
  private async readFormer(ids: readonly Id<"entity">[]): Promise<void> {
    if (this.unsaved.size === 0) this.former.clear();
    if (this.changed === undefined) return;
    for (const profile of (await this.read?.(ids)) ?? [])
      if (profile !== null) this.former.set(profile.id, new KnownProfile(profile).entity);
  }

  private linkingWith<T>(read: Map<number, KnownProfile | null>, link: () => T): T {
    this.recalled = read;
    try {
      return link();
    } finally {
      this.recalled = undefined;
    }
  }

  private recall(number: number): KnownProfile | undefined {
    const read = this.recalled?.get(number);
    const known = this.pinned.get(number) ?? read ?? this.cache.get(number);
    if (known !== undefined || read === null) return known;
    if (this.recalled === undefined) throw new Error("Texts can only be linked inside of Linker.linking.");
    this.missing.add(number);
    this.lacks = true;
    return undefined;
  }

  private async readMissing(read: Map<number, KnownProfile | null>): Promise<void> {
    const numbers = [...this.missing];
    this.missing.clear();
    const ids = numbers.map((number) => this.lexicon.ids.idOf(number));
    const { edition } = this;
    const profiles = (await this.read?.(ids)) ?? [];
    // A profile that was learned meanwhile is newer. It is asked for again.
    if (edition !== this.edition) return;
    numbers.forEach((number, index) => {
      const profile = profiles[index] ?? null;
      const known = profile === null ? null : new KnownProfile(profile);
      read.set(number, known);
      if (known !== null) this.cache.set(number, known);
    });
    this.readSingly += numbers.length;
    await this.readAll();
  }

  /** Texts that need many profiles need nearly all. To read them one by one takes longer, and links each text twice. */
  private async readAll(): Promise<void> {
    const { ids, size } = this.lexicon;
    const { edition, options } = this;
    if (options.readAll === undefined || this.readSingly < ids.size * MOST_READ || size > this.mostNames) return;
    this.readSingly = -Infinity;
    for await (const profile of options.readAll()) {
      // What was learned meanwhile is newer.
      if (edition !== this.edition) return;
      const number = ids.numberOf(profile.id);
      if (number !== undefined && this.cache.get(number) === undefined)
        this.cache.set(number, new KnownProfile(profile));
    }
  }

  private pin(id: Id<"entity">): void {
    const number = this.lexicon.ids.numberOf(id);
    const known = number === undefined ? undefined : this.recall(number);
    if (number !== undefined && known !== undefined) this.pinned.set(number, known);
  }

  /** Gives the profile as it was. */
  private drop(id: Id<"entity">): Entity | undefined {
    if (!this.isOpen) return this.unsaved.has(id) ? (this.unsaved.get(id) ?? undefined) : this.former.get(id);
    const number = this.lexicon.ids.numberOf(id);
    if (number === undefined) return undefined;
    const former = this.recall(number);
    this.edition += 1;
    this.cache.delete(number);
    this.lexicon.remove(number);
    this.pinned.delete(number);
    return former?.entity;
  }

  private note(...profiles: readonly Entity[]): void {
    if (this.changed === undefined) return;
    append(this.changed, profiles);
    if (this.changed.length > MOST_CHANGES) this.changed = undefined;
  }
}
