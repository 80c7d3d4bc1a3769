import { accountKey, countryKey, hashedKey, regionKey, urlKey, wikidataKey } from "../../domain/identity/identity";
import { partIn, speakerIn, speakerOfPart } from "../../domain/identity/parts";
import type { Split } from "../../domain/identity/splits";
import type { Instant } from "../../domain/dates";
import type { AccountRef } from "../../domain/entity";
import type { Id } from "../../domain/ids";
import type { RecordKind } from "../../domain/item";
import type { Statements } from "../../domain/statements/statements";
import { entityKeys } from "../identity/identity-keys";
import { BEFORE_SPLITS } from "../../domain/statements/provenance";
import { fieldOf, flatten, type Leaf, type Leaves } from "./leaves";
import { joinAll, observedRegister, type Register, type Registers } from "./registers";
import { keptRegisters, registersOf } from "./stored-registers";

type ProfileId = Id<"entity">;
type Profile = Statements<"entity">;
type Fields = ReadonlyMap<string, Leaves>;

/**
 * The profile with what a person said is of another one (see `Split`) kept apart, as a part that is to leave. A speaker
 * that stays says nothing with a key of the other one any more.
 */
export function withSplit(profile: Profile, other: ProfileId, split: Split): Profile {
  const registers = registersOf(profile);
  const said = withNames(movedFields(registers, profile.id, split), registers);
  const moved: Registers = new Map(
    [...said].flatMap(([speaker, fields]) => {
      const register = registers.get(ownKey(speaker, profile.id, split));
      if (register === undefined) return [];
      return [[speakerOfPart(speaker, other), { ...register, fields: saidSince(register.fullAt, fields) }] as const];
    }),
  );
  const noted = { ...profile, splits: { ...profile.splits, [other]: split } };
  return divided({ ...noted, ...keptRegisters<"entity">(joinAll(registers, moved)) });
}

/** The same whenever statements are joined: an export may come from a store that knows nothing of the split. */
export function divided<K extends RecordKind>(statements: Statements<K>): Statements<K> {
  // Nearly all items were never split.
  if (statements.splits === undefined) return statements;
  // Only profiles were.
  return dividedProfile(statements as Statements as Profile) as Statements as Statements<K>;
}

function dividedProfile(profile: Profile): Profile {
  let registers = withoutNamesLeft(registersOf(profile), profile);
  let { parts = {} } = profile;
  for (const [id, split] of Object.entries(profile.splits ?? {})) {
    // The keys of `splits` are ids of profiles.
    const other = id as ProfileId;
    registers = withoutKeys(movedTo(other, registers, profile.id, split), profile.id, split);
    const keys = keysOfMoved(registers, other, split);
    if (keys === undefined) continue;
    const known = parts[other];
    const within = split.from === profile.id ? {} : { within: split.from };
    const note = known ?? { firstSeenAt: split.firstSeenAt, keys: [], ...within };
    parts = { ...parts, [other]: { ...note, keys: [...new Set([...note.keys, ...keys])].sort() } };
  }
  return {
    ...profile,
    ...(Object.keys(parts).length > 0 && { parts }),
    ...keptRegisters<"entity">(withNamesLeft(registers, { ...profile, parts })),
  };
}

/** Whether anybody speaks of a profile may change with each join, so it is found out anew each time. */
function withoutNamesLeft(registers: Registers, { id, splits = {} }: Profile): Registers {
  const left = new Set(Object.values(splits).map((split) => ownKey(BEFORE_SPLITS, id, split)));
  return new Map([...registers].filter(([key]) => !left.has(key)));
}

/** A profile of which nobody is left to say what it is keeps what it was called after each split. */
function withNamesLeft(registers: Registers, { id, splits = {}, parts = {} }: Profile): Registers {
  let named = registers;
  for (const split of Object.values(splits)) {
    // It was said of a profile that is no part of this one any more.
    if (split.from !== id && parts[split.from] === undefined) continue;
    const isOwn = ([key, { fields }]: [string, Register]) => isOfSplit(key, id, split) && fields.has("type");
    if (split.left === undefined || [...registers].some(isOwn)) continue;
    const origin = { input: BEFORE_SPLITS, format: "", precedence: 0 };
    const told = { speaker: BEFORE_SPLITS, origin, observedAt: split.firstSeenAt, rules: NAMES_LEFT };
    const register = observedRegister(told, flatten(split.left), fieldOf);
    named = joinAll(named, new Map([[ownKey(BEFORE_SPLITS, id, split), register]]));
  }
  return named;
}

/** What anybody says of the profile goes before it. */
const NAMES_LEFT = { type: BEFORE_SPLITS, names: BEFORE_SPLITS, baseLanguage: BEFORE_SPLITS };

/** How the register of a speaker is called that speaks of the profile which was split. */
export const ownKey = (speaker: string, profile: ProfileId, { from }: Pick<Split, "from">): string =>
  from === profile ? speaker : speakerOfPart(speaker, from);

const isOfSplit = (key: string, profile: ProfileId, { from }: Pick<Split, "from">): boolean =>
  (partIn(key) ?? profile) === from;

/** What is of the other profile, by speaker: all that some say, and of others what has one of the keys. */
function movedFields(registers: Registers, profile: ProfileId, split: Split): Map<string, Fields> {
  const moved = new Map<string, Fields>();
  for (const [key, { fields }] of registers) {
    if (!isOfSplit(key, profile, split)) continue;
    const speaker = speakerIn(key);
    const found = split.speakers.includes(speaker)
      ? fields
      : fieldsOf(fields, (path, leaf) => hasKeyOf(split, path, leaf));
    if (found.size > 0) moved.set(speaker, found);
  }
  return moved;
}

/** A profile has a type and a name. Where nobody says them of the other one, they are those of both. */
function withNames(moved: ReadonlyMap<string, Fields>, registers: Registers): ReadonlyMap<string, Fields> {
  const isNamed = [...moved.values()].some(
    (fields) => fields.has("type") && [...fields.keys()].some((path) => fieldOf(path) === "names"),
  );
  if (isNamed) return moved;
  const named: Fields = new Map(
    [...registers.values()].flatMap(({ fields }) =>
      [...fields].filter(([path]) => ["type", "names", "baseLanguage"].includes(fieldOf(path))),
    ),
  );
  return new Map([...moved].map(([speaker, fields]) => [speaker, new Map([...named, ...fields])]));
}

/** What others said before the speaker showed all that it says stands too: it would be withdrawn else. */
function saidSince(fullAt: Instant = "", fields: Fields): Fields {
  const since = ([key, leaf]: readonly [string, Leaf]) =>
    [key, leaf.observedAt < fullAt ? { ...leaf, observedAt: fullAt } : leaf] as const;
  return new Map([...fields].map(([path, leaves]) => [path, new Map([...leaves].map(since))]));
}

function movedTo(other: ProfileId, registers: Registers, profile: ProfileId, split: Split): Registers {
  const own = new Set(split.speakers.map((speaker) => ownKey(speaker, profile, split)));
  if (![...registers.keys()].some((key) => own.has(key))) return registers;
  let moved: Registers = new Map();
  for (const [key, register] of registers)
    moved = joinAll(moved, new Map([[own.has(key) ? speakerOfPart(speakerIn(key), other) : key, register] as const]));
  return moved;
}

function withoutKeys(registers: Registers, profile: ProfileId, split: Split): Registers {
  if (split.keys.length === 0) return registers;
  return new Map(
    [...registers].map(([key, register]): [string, Register] =>
      isOfSplit(key, profile, split)
        ? [key, { ...register, fields: fieldsOf(register.fields, (path, leaf) => !hasKeyOf(split, path, leaf)) }]
        : [key, register],
    ),
  );
}

/** Whether a leaf has one of the keys of the other profile. */
const hasKeyOf = ({ keys }: Split, path: string, leaf: Leaf): boolean =>
  keysIn(path, leaf).some((key) => keys.includes(hashedKey(key)));

/** The fields with the leaves that are wanted. */
function fieldsOf(fields: Fields, isWanted: (path: string, leaf: Leaf) => boolean): Fields {
  const found = [...fields].map(
    ([path, leaves]) => [path, new Map([...leaves].filter(([, leaf]) => isWanted(path, leaf)))] as const,
  );
  return new Map(found.filter(([, leaves]) => leaves.size > 0));
}

/** The identity keys that a leaf gives by itself. */
function keysIn(path: string, { value }: Leaf): string[] {
  // Each field has values of its own form.
  switch (fieldOf(path)) {
    case "wikidataId":
      return [wikidataKey(value as string)];
    case "isoCode":
      return [countryKey(value as string), regionKey(value as string)];
    case "sameAs":
      return [urlKey(value as string)];
    case "accounts": {
      const { platform, handle } = value as AccountRef;
      return [accountKey(platform, handle)];
    }
    default:
      return [];
  }
}

/** The keys of a part that nothing else here gives. Undefined where nobody says anything of it. */
function keysOfMoved(registers: Registers, part: ProfileId, { shared = [] }: Split): string[] | undefined {
  if (![...registers.keys()].some((key) => partIn(key) === part)) return undefined;
  const [moved, staying] = keysOfTwo(registers, part);
  return [...moved].filter((key) => !staying.has(key) && !shared.includes(hashedKey(key)));
}

/** Hashes of the keys that are said of a part and of what is left without it. */
export function keysOfBoth(profile: Profile, part: ProfileId): string[] {
  const [moved, staying] = keysOfTwo(registersOf(profile), part);
  return [...moved]
    .filter((key) => staying.has(key))
    .map(hashedKey)
    .sort();
}

function keysOfTwo(registers: Registers, part: ProfileId): [moved: Set<string>, staying: Set<string>] {
  const [moved, staying] = [new Set<string>(), new Set<string>()];
  for (const [key, register] of registers)
    for (const said of keysSaid(key, register)) (partIn(key) === part ? moved : staying).add(said);
  return [moved, staying];
}

function keysSaid(key: string, register: Register): string[] {
  const { type, names = {}, accounts = {}, ...values } = keptRegisters<"entity">(new Map([[key, register]])).values;
  if (type === undefined) return [];
  const refs = Object.values(accounts).flatMap((all: readonly AccountRef[]) => all);
  return entityKeys({ ...values, type, names, accounts: refs }, speakerIn(key)).flatMap((one) =>
    one.match === "sure" || one.match === "likely" ? one.key : [],
  );
}
