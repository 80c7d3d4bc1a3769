import type { Entity } from "../domain/entity";
import { grouped } from "../domain/grouped";
import type { Id } from "../domain/ids";
import { accountKey, countryKey, wikidataKey } from "../domain/identity";
import type { Platform } from "../domain/platform";
import { fold } from "../domain/text/fold";
import type { Store } from "../store/store";
import type { Alias } from "./link-alias";
import { aliasesOf, compactOf } from "./link-alias";
import { Automaton } from "./link-automaton";
import { prior } from "./link-choice";

/** Raised when the same texts and profiles link differently than before. */
export const LINKER_VERSION = 4;

/** What profiles are known by: their names for the automaton, their flags, and the accounts that they claim. */
export interface Lexicon {
  readonly automaton: Automaton;
  /** By pattern of the automaton. */
  readonly aliases: readonly (readonly Alias[])[];
  /** By pattern without spaces and signs: names as they stand in hashtags. */
  readonly compact: ReadonlyMap<string, readonly Alias[]>;
  /** Finds those in a hashtag's letters; made when the first hashtag comes. */
  readonly compactAutomaton: Automaton;
  /** By pattern of that automaton. */
  readonly compactAliases: readonly (readonly Alias[])[];
  /** By identity key, of countries (`iso3166:`), of claimed accounts (`account:`) and of Wikidata (`wikidata:`). */
  readonly byKey: ReadonlyMap<string, Entity>;
}

/** Knows the profiles that texts are linked to. */
export class Linker {
  private readonly profiles = new Map<Id<"entity">, Entity>();
  private built: Lexicon | undefined;

  static async fromStore(store: Store): Promise<Linker> {
    const linker = new Linker();
    for await (const profile of store.scan("entity")) linker.learn([profile]);
    return linker;
  }

  learn(profiles: readonly Entity[]): void {
    for (const profile of profiles) this.profiles.set(profile.id, profile);
    if (profiles.length > 0) this.built = undefined;
  }

  forget(id: Id<"entity">): void {
    if (this.profiles.delete(id)) this.built = undefined;
  }

  /** The profiles as they are now; what is learnt later does not show in it. */
  known(): ReadonlyMap<Id<"entity">, Entity> {
    return new Map(this.profiles);
  }

  profile(id: Id<"entity">): Entity | undefined {
    return this.profiles.get(id);
  }

  /** Built again after profiles were learnt or forgotten. */
  get lexicon(): Lexicon {
    return (this.built ??= buildLexicon([...this.profiles.values()]));
  }

  owner(platform: Platform, handle: string): Entity | undefined {
    return this.lexicon.byKey.get(accountKey(platform, fold(handle)));
  }

  /** The place that a post says it was written from: by its whole name, else by what stands before the first comma. */
  place(name: string): Entity | undefined {
    const [head = ""] = name.split(/[,،]/u);
    return [name, head].map((form) => this.placeNamed(form)).find((place) => place !== undefined);
  }

  private placeNamed(name: string): Entity | undefined {
    const places = (this.lexicon.compact.get(compactOf(fold(name))) ?? []).filter(({ entity, afterLam }) => entity.type === "Place" && !afterLam);
    return places.map(({ entity }) => entity).sort((a, b) => prior(b) - prior(a) || (a.id < b.id ? -1 : 1))[0];
  }
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
  const elderFirst = [...profiles].sort((a, b) => (a.firstSeenAt === b.firstSeenAt ? (a.id < b.id ? -1 : 1) : a.firstSeenAt < b.firstSeenAt ? -1 : 1));
  for (const profile of elderFirst) {
    const accounts = profile.accounts.map(({ platform, handle }) => accountKey(platform, fold(handle)));
    const country = profile.type === "Place" && profile.placeKind === "COUNTRY" && profile.isoCode !== undefined ? [countryKey(profile.isoCode)] : [];
    const wikidata = profile.wikidataId === undefined ? [] : [wikidataKey(profile.wikidataId)];
    for (const key of [...accounts, ...country, ...wikidata]) if (!byKey.has(key)) byKey.set(key, profile);
  }
  return byKey;
}
