import type { Entity } from "../domain/entity";
import { grouped } from "../domain/lists";
import type { Id } from "../domain/ids";
import { accountKey, countryKey, wikidataKey } from "../domain/identity/identity";
import type { Platform } from "../domain/addresses/platform";
import { fold } from "../domain/text/fold";
import { canonicalJson, omit } from "../domain/objects";
import type { Alias } from "./aliases";
import { aliasesOf, compactOf } from "./aliases";
import { Automaton } from "./automaton";
import { compareElder, compareKnown, prior } from "./choice";

/** Raise it when the same texts and profiles give other mentions than before. */
export const LINKER_VERSION = 8;

/** What texts name profiles by: their names, their flags, and the accounts that they hold. */
export interface Lexicon {
  readonly automaton: Automaton;
  /** The names that each pattern of the automaton stands for. */
  readonly aliases: readonly (readonly Alias[])[];
  /** The same names without spaces and signs, as they are written in hashtags. */
  readonly compact: ReadonlyMap<string, readonly Alias[]>;
  /** Finds such names in a hashtag. Built when the first hashtag comes. */
  readonly compactAutomaton: Automaton;
  /** The names that each pattern of `compactAutomaton` stands for. */
  readonly compactAliases: readonly (readonly Alias[])[];
  /** Profiles by identity key: countries (`iso3166:`), held accounts (`account:`) and Wikidata (`wikidata:`). */
  readonly byKey: ReadonlyMap<string, Entity>;
}

/** Knows the profiles that texts may name. */
export class Linker {
  /** The store's mark for these profiles. Null if the store has no mark yet. */
  mark: string | null;
  /** True if these profiles may differ from those in the store. Then the next write builds a new linker. */
  isSpoilt = false;
  /** Profiles whose links changed since the mark `since`. Each is here twice: as it was, and as it is. */
  changes: Entity[] = [];
  since: string | null;
  /** Whether some of the changed profiles were saved. */
  hasSaved = false;
  private readonly profiles = new Map<Id<"entity">, Entity>();
  private built: Lexicon | undefined;

  constructor(profiles: Iterable<Entity> = [], mark: string | null = null) {
    this.mark = this.since = mark;
    for (const profile of profiles) this.profiles.set(profile.id, linkedPart(profile));
  }

  learn(profiles: readonly Entity[]): void {
    for (const whole of profiles) {
      const profile = linkedPart(whole);
      const former = this.profiles.get(profile.id);
      if (former === undefined) this.changes.push(profile);
      else if (canonicalJson(former) !== canonicalJson(profile)) this.changes.push(former, profile);
      this.profiles.set(profile.id, profile);
    }
    if (profiles.length > 0) this.built = undefined;
  }

  forget(id: Id<"entity">): void {
    const former = this.profiles.get(id);
    if (former === undefined) return;
    this.changes.push(former);
    this.profiles.delete(id);
    this.built = undefined;
  }

  /** Continues the list of changes of an older linker with the same mark. */
  continueFrom({ since, changes, hasSaved }: Linker): void {
    this.since = since;
    this.changes = changes;
    this.hasSaved = hasSaved;
  }

  /** Call this when all texts were searched for the changed profiles. */
  noteLinked(): void {
    this.since = this.mark;
    this.changes = [];
    this.hasSaved = false;
  }

  all(): Entity[] {
    return [...this.profiles.values()];
  }

  profile(id: Id<"entity">): Entity | undefined {
    return this.profiles.get(id);
  }

  /** Built again when profiles were added or removed. */
  get lexicon(): Lexicon {
    return (this.built ??= buildLexicon(this.all()));
  }

  owner(platform: Platform, handle: string): Entity | undefined {
    return this.lexicon.byKey.get(accountKey(platform, handle));
  }

  /** The place that a post was written from. Looks for the whole name, then for the part before the first comma. */
  place(name: string): Entity | undefined {
    const [head = ""] = name.split(/[,،]/u);
    return [name, head].map((form) => this.placeNamed(form)).find((place) => place !== undefined);
  }

  private placeNamed(name: string): Entity | undefined {
    const places = (this.lexicon.compact.get(compactOf(fold(name))) ?? []).filter(
      ({ entity, afterLam }) => entity.type === "Place" && !afterLam,
    );
    return places.map(({ entity }) => entity).sort((a, b) => prior(b) - prior(a) || compareKnown(a, b))[0];
  }
}

/**
 * A profile with the values that linking depends on alone: without its descriptions, its picture and its sources. The
 * linker holds all profiles of a store in memory, and these would be most of it.
 */
function linkedPart(profile: Entity): Entity {
  return { ...omit(profile, "image"), descriptions: {}, sameAs: [], inputs: {}, provenance: {} };
}

function buildLexicon(profiles: readonly Entity[]): Lexicon {
  const aliases = profiles.flatMap(aliasesOf);
  const byPattern = grouped(aliases, ({ pattern }) => pattern);
  const compact = grouped(aliases, ({ pattern }) => compactOf(pattern));
  let compactAutomaton: Automaton | undefined;
  return {
    automaton: new Automaton([...byPattern.keys()]),
    aliases: [...byPattern.values()],
    compact,
    get compactAutomaton() {
      return (compactAutomaton ??= new Automaton([...compact.keys()]));
    },
    compactAliases: [...compact.values()],
    byKey: keysOf(profiles),
  };
}

function keysOf(profiles: readonly Entity[]): Map<string, Entity> {
  const byKey = new Map<string, Entity>();
  for (const profile of [...profiles].sort(compareElder)) {
    const accounts = profile.accounts.map(({ platform, handle }) => accountKey(platform, handle));
    const country =
      profile.type === "Place" && profile.placeKind === "COUNTRY" && profile.isoCode !== undefined
        ? [countryKey(profile.isoCode)]
        : [];
    const wikidata = profile.wikidataId === undefined ? [] : [wikidataKey(profile.wikidataId)];
    for (const key of [...accounts, ...country, ...wikidata]) if (!byKey.has(key)) byKey.set(key, profile);
  }
  return byKey;
}
