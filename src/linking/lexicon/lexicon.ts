import type { Entity } from "../../domain/entity";
import type { Id } from "../../domain/ids";
import { append } from "../../domain/collections/lists";
import { fold } from "../../domain/text/folding/fold";
import type { Alias } from "../profiles/aliases";
import { compactOf } from "../words/letters";
import { compareElder } from "../evidence/choice";
import { KnownName } from "./known-name";
import {
  aliasesWith,
  hashOfKey,
  KnownProfile,
  linkingKeys,
  termsOf,
  type LinkedProfile,
} from "../profiles/known-profile";
import { NameCache } from "./name-cache";
import type { IntWriter } from "./packed-ints";
import { ProfileIds } from "./profile-ids";
import { ProfileTerms } from "./profile-terms";
import { hashOfLetters } from "../words/term-hash";
import { TermTable } from "./term-table";

/** Gives a profile that is in memory. `number` is that of the profile. */
export type Recall = (number: number) => KnownProfile | undefined;

/** A name of more profiles is not kept so. */
const MOST_KEPT = 16;
const NOTHING: readonly Alias[] = [];
const NO_NAME = new KnownName(NOTHING);

/**
 * What texts name profiles by: their names, their flags, and the accounts that they hold. It holds hashes of these, and
 * no profile: `recall` gives those that a text may name.
 */
export class Lexicon {
  private readonly found = new NameCache();

  constructor(
    private readonly recall: Recall,
    readonly terms = new TermTable(),
    readonly ids = new ProfileIds(),
    private readonly ofProfiles = new ProfileTerms(),
  ) {}

  writeTo(writer: IntWriter): void {
    this.terms.writeTo(writer);
    this.ids.writeTo(writer);
    this.ofProfiles.writeTo(writer);
  }

  add(profile: LinkedProfile): { readonly number: number; readonly known: KnownProfile } {
    const number = this.ids.add(profile.id);
    const known = new KnownProfile(profile);
    const terms = termsOf(known, (head, length) => this.terms.addLetters(head, length));
    this.ofProfiles.set(number, terms);
    for (const hash of this.ofProfiles.hashesOf(number)) {
      this.terms.add(hash, number);
      this.found.delete(hash);
    }
    return { number, known };
  }

  /** How many terms all profiles have. */
  get size(): number {
    return this.ofProfiles.size;
  }

  /** How many terms the profile has. */
  sizeOf(number: number): number {
    return this.ofProfiles.countOf(number);
  }

  remove(number: number): void {
    this.ids.remove(number);
    for (const hash of new Set(this.ofProfiles.hashesOf(number))) {
      this.terms.remove(hash, number);
      this.found.delete(hash);
    }
    this.ofProfiles.delete(number);
  }

  /** The names with letters of this hash. */
  aliases(hash: number): readonly Alias[] {
    return this.named(hash).aliases;
  }

  /** Those that texts had lately are found without a look into the tables of all names, which are large. */
  named(hash: number): KnownName {
    const known = this.found.get(hash);
    if (known !== undefined) return known;
    const numbers = this.terms.withTerm(hash);
    if (numbers.length === 0) return NO_NAME;
    const aliases: Alias[] = [];
    let isWhole = numbers.length <= MOST_KEPT;
    for (const number of numbers) {
      const profile = this.recall(number);
      if (profile === undefined) isWhole = false;
      else append(aliases, aliasesWith(profile, this.ofProfiles.placesOf(number, hash), hash));
    }
    const name = aliases.length === 0 ? NO_NAME : new KnownName(aliases);
    if (isWhole) this.found.set(hash, name);
    return name;
  }

  /** The names whose letters are those of the text. */
  aliasesSpelt(letters: string): Alias[] {
    return this.aliases(hashOfLetters(letters)).filter(({ pattern }) => compactOf(pattern) === letters);
  }

  /** The profile with a key: a country (`iso3166:`), a held account (`account:`), an id of Wikidata (`wikidata:`). */
  withKey(key: string): Entity | undefined {
    const found = this.terms.withTerm(hashOfKey(key)).flatMap((number) => this.recall(number)?.entity ?? []);
    return found.filter((entity) => linkingKeys(entity).includes(key)).sort(compareElder)[0];
  }

  profile(id: Id<"entity">): Entity | undefined {
    const number = this.ids.numberOf(id);
    return number === undefined ? undefined : this.recall(number)?.entity;
  }

  placesNamed(name: string): Entity[] {
    const aliases = this.aliasesSpelt(compactOf(fold(name)));
    return aliases.filter(({ entity, afterLam }) => entity.type === "Place" && !afterLam).map(({ entity }) => entity);
  }
}
