import type { Entity } from "../../domain/entity";
import { nameKey } from "../../domain/identity/identity";
import { foldedWhole } from "../../domain/text/folding/fold";
import type { IdentityKey } from "../../store/store";
import { namesOf } from "../identity/identity-keys";

interface CorrectedKeys {
  readonly identities: readonly IdentityKey[];
  readonly releases: readonly string[];
}

/**
 * The keys of a profile as people corrected its names: it is found by a name that it shows, and not by one that a
 * person rejected or no longer adds. Inputs claim a rejected name again each time that they say it.
 */
export function correctedKeys({ nameCorrections = {}, ...shown }: Entity, keys: CorrectedKeys): CorrectedKeys {
  const told = [...new Set(Object.values(nameCorrections).map(({ name }) => foldedWhole(name)))];
  if (told.length === 0) return keys;
  const names = new Set(namesOf(shown));
  const back = told.filter((name) => names.has(name)).map((name) => ({ key: nameKey(name), exclusive: false }));
  const gone = told.filter((name) => !names.has(name)).map(nameKey);
  const decided = new Set(told.map(nameKey));
  return {
    identities: [...keys.identities.filter(({ key }) => !decided.has(key)), ...back],
    releases: [...new Set([...keys.releases, ...gone])],
  };
}
