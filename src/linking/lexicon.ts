import type { Entity } from "../domain/entity";
import type { Id } from "../domain/ids";
import { fold } from "../domain/text/fold";
import { aliasesOf, compactOf, type Alias } from "./aliases";
import { compareElder } from "./choice";
import { hashOfKey, linkingKeys, type KnownProfile } from "./known-profile";
import { ProfileIds } from "./profile-ids";
import { hashOfLetters } from "./term-hash";
import { TermTable } from "./term-table";

/** Gives a profile that is in memory. `number` is that of the profile. */
export type Recall = (number: number) => KnownProfile | undefined;

/**
 * What texts name profiles by: their names, their flags, and the accounts that they hold. It holds hashes of these, and
 * no profile: `recall` gives those that a text may name.
 */
export class Lexicon {
  readonly terms = new TermTable();
  readonly ids = new ProfileIds();

  constructor(private readonly recall: Recall) {}

  /** Gives the number of the profile. */
  add(profile: Entity): number {
    const number = this.ids.add(profile.id);
    for (const [hash, letters] of termsOf(profile)) {
      this.terms.add(hash, number);
      if (letters !== undefined) this.terms.addLetters(letters);
    }
    return number;
  }

  /** `profile` as it was added, if that is known. Terms that stay lead to no profile that has them. */
  remove(number: number, profile: Entity | undefined): void {
    if (profile !== undefined) for (const hash of termsOf(profile).keys()) this.terms.remove(hash, number);
    this.ids.remove(number);
  }

  /** The names with letters of this hash. */
  aliases(hash: number): Alias[] {
    return this.terms.withTerm(hash).flatMap((number) => this.recall(number)?.aliases.get(hash) ?? []);
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

/** The hashes of all terms of a profile, with the letters of those that are names. */
function termsOf(profile: Entity): Map<number, string | undefined> {
  const terms = new Map<number, string | undefined>(linkingKeys(profile).map((key) => [hashOfKey(key), undefined]));
  for (const { pattern } of aliasesOf(profile)) {
    const letters = compactOf(pattern);
    terms.set(hashOfLetters(letters), letters);
  }
  return terms;
}
