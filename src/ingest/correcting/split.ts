import { servedInputName } from "../../domain/addresses/input-name";
import { PLATFORMS } from "../../domain/addresses/platform";
import { canonicalUrl } from "../../domain/addresses/urls";
import { BadDocument } from "../../domain/errors/errors";
import { accountKey, hashedKey, idKey, schemeOf, urlKey } from "../../domain/identity/identity";
import { partIn, speakerIn } from "../../domain/identity/parts";
import type { EntitySplit, IdentitySettlement } from "../../domain/identity/settlement";
import { joinSplits, type NameLeft, type Split } from "../../domain/identity/splits";
import { idFor, type Id, isId } from "../../domain/ids";
import { canonicalJson } from "../../domain/collections/objects";
import { BEFORE_SPLITS, EDITOR } from "../../domain/statements/provenance";
import type { Statements } from "../../domain/statements/statements";
import { namedProfile } from "./editor-statements";
import { type ToldBy } from "../merging/registers";
import { ofPart, withoutPart } from "../merging/parts";
import { keysOfBoth, withSplit } from "../merging/splits";
import { speakerOf } from "../reading/speaker";
import { lastSaidOfPart } from "../merging/last-said-identity";
import { saidOfOther, take } from "./identity-corrections";
import { FoundPart, type Working } from "../identity/working-record";
import type { Change, Workspace } from "../identity/workspace";

type ProfileId = Id<"entity">;

export interface SplitTaken {
  /** The other profile: where it stands now. */
  readonly subject: { readonly id: Id };
  readonly change: Change;
}

/**
 * Does what a person says of one profile that is two. What is of the other one is kept apart, as a part of which the
 * person says that it is not the same; so it is taken out like any part (see `partRecords`). Throws FoundPart where it
 * became a part again, and BadDocument where it cannot be so.
 */
export async function takeSplit(said: EntitySplit, told: ToldBy, workspace: Workspace): Promise<SplitTaken> {
  const whole = await namedProfile(said.entity, workspace);
  if (whole.statements.erased) throw new BadDocument(`entity: ${whole.id} was erased: nothing is left to split`);
  const from = isId("entity", said.entity) ? said.entity : whole.id;
  const keys = [...new Set(said.keys.map(keyNamed))].sort();
  const speakers = knownSpeakers(said, whole, from);
  const other = idFor("entity", `split ${canonicalJson([from, speakers, keys])}`);
  const at = said.correctedAt ?? told.observedAt;
  const settlement = settlementOf(said, whole.id, other);
  if (whole.statements.splits?.[other] !== undefined)
    return splitAgain(whole, other, { settlement, at, told }, workspace);
  await refuseOthersKeys(keys, whole, workspace);
  const isOwn = whole.id === from || whole.statements.parts?.[from] !== undefined;
  const split: Split = { from: isOwn ? from : whole.id, firstSeenAt: at, speakers, keys: keys.map(hashedKey).sort() };
  const parted = withSplit(whole.statements, other, split);
  const left = refuseEmpty(parted, other, said, split.from);
  const shared = keysOfBoth(parted, other);
  const noted = { ...split, ...(shared.length > 0 && { shared }), left };
  const statements = { ...parted, splits: joinSplits(whole.statements.splits, { [other]: noted }) };
  whole.statements = statements;
  take(whole, saidOfOther(statements, other, settlement, told));
  whole.isDirty = true;
  whole.said = "CORRECTION";
  return { subject: { id: other }, change: "changed" };
}

function settlementOf({ correctedAt, correctedBy }: EntitySplit, whole: Id, other: Id): IdentitySettlement {
  return {
    items: [whole, other],
    same: false,
    ...(correctedAt !== undefined && { correctedAt }),
    ...(correctedBy !== undefined && { correctedBy }),
  };
}

/** The same was said before. Since then a person may have said that the two are the same. */
async function splitAgain(
  whole: Working<"entity">,
  other: ProfileId,
  { settlement, at, told }: { settlement: IdentitySettlement; at: string; told: ToldBy },
  workspace: Workspace,
): Promise<SplitTaken> {
  const [found] = await workspace.find("entity", [idKey(other)]);
  if (whole.statements.parts?.[other] === undefined) return { subject: found ?? { id: other }, change: "none" };
  const last = lastSaidOfPart(whole.statements, other);
  if (last?.action === "SAME" && (last.correctedAt ?? "") > at) return { subject: whole, change: "none" };
  throw new FoundPart(whole.id, other, { settlement, told });
}

/** The speakers as the profile calls them. A name may stand for several. */
function knownSpeakers({ speakers, entity }: EntitySplit, { id, statements }: Working<"entity">, from: ProfileId) {
  const about = statements.parts?.[from] === undefined ? id : from;
  const own = Object.entries(statements.inputs).filter(
    ([key]) => (partIn(key) ?? id) === about && ![EDITOR, BEFORE_SPLITS].includes(speakerIn(key)),
  );
  const split = Object.values(statements.splits ?? {}).flatMap((one) => (one.from === about ? one.speakers : []));
  const found = speakers.flatMap((name) => {
    const keys = new Set([name, speakerOf({ name, speaker: { name } }), speakerOf({ name, url: name })]);
    const named = own.flatMap(([key, { input }]) =>
      keys.has(speakerIn(key)) || input === name || servedInputName(input) === name ? speakerIn(key) : [],
    );
    // Those that were split off before speak of the other profile.
    const known = named.length > 0 ? named : split.filter((speaker) => keys.has(speaker));
    if (known.length === 0)
      throw new BadDocument(`speakers: ${name} says nothing of ${entity}; \`speakers\` of the profile lists who does`);
    return known;
  });
  return [...new Set(found)].sort();
}

const SPLIT_BY = ["wikidata", "iso3166", "m49", "url", "account"];

function keyNamed(name: string): string {
  const url = /^https?:/iu.test(name) ? canonicalUrl(name) : undefined;
  if (url !== undefined) return urlKey(url);
  const [scheme, platform = "", ...handle] = name.split(":");
  const known = PLATFORMS.find((one) => one === platform);
  if (scheme === "account" && known !== undefined) return accountKey(known, handle.join(":"));
  if (SPLIT_BY.includes(schemeOf(name))) return name;
  throw new BadDocument(
    `keys: expected an address, or a key such as wikidata:Q159 or account:X:desk, got ${JSON.stringify(name)}`,
  );
}

async function refuseOthersKeys(keys: readonly string[], whole: Working<"entity">, workspace: Workspace) {
  const leads = await workspace.find("entity", keys);
  const at = leads.findIndex((found) => found !== undefined && found !== whole);
  if (at >= 0) throw new BadDocument(`keys: ${keys[at]} is of ${leads[at]?.id} already, not of ${whole.id}`);
}

/** Two profiles must be left, each of which somebody says something. Gives what the first one is called then. */
function refuseEmpty(
  statements: Statements<"entity">,
  other: ProfileId,
  { entity, keys }: EntitySplit,
  from: ProfileId,
): NameLeft {
  if (statements.parts?.[other] === undefined || nameOf(ofPart(statements, other)) === undefined)
    throw new BadDocument(
      keys.length === 0
        ? "speakers: name those that speak of the other profile"
        : `keys: nobody says ${keys.join(" or ")} of ${entity}; name the speakers instead`,
    );
  const left = withoutPart(statements, other);
  const name = nameOf(from === statements.id ? left : ofPart(left, from));
  if (name === undefined)
    throw new BadDocument(
      `speakers: nothing would be left of ${entity}; name only those that speak of the other profile`,
    );
  return name;
}

function nameOf({ values: { type, names = {}, baseLanguage } }: Statements<"entity">): NameLeft | undefined {
  if (type === undefined || Object.keys(names).length === 0) return undefined;
  return { type, names, ...(baseLanguage !== undefined && { baseLanguage }) };
}
