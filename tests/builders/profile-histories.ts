import fc from "fast-check";
import { BadUserInput } from "../../src/domain/errors/errors";
import type { ItemDraft } from "../../src/domain/draft";
import type { Entity } from "../../src/domain/entity";
import type { Id } from "../../src/domain/ids";
import type { Mention } from "../../src/domain/mention";
import type { Article } from "../../src/domain/article";
import type { SocialPost } from "../../src/domain/social-post";
import { correctionsOf } from "../../src/domain/statements/correction";
import { identityCorrectionsOf } from "../../src/domain/statements/identity-correction";
import { nameCorrectionsOf } from "../../src/domain/statements/name-correction";
import { partIn } from "../../src/domain/identity/parts";
import { ingestDocuments } from "../../src/ingest/ingest";
import { createWriter } from "../../src/ingest/writing/serial-writer";
import type { Store } from "../../src/store/store";
import { draftsDocument } from "./documents";
import { aPersonDraft, aPostDraft, anArticleDraft, paragraph } from "./drafts";

const X = (handle: string) => ({ platform: "X" as const, handle });
const ART = "https://art.example/h";

/** People of one name, some of whom inputs make one: by an account, an address or a Wikidata id. */
export const PEOPLE: readonly ItemDraft[] = [
  aPersonDraft("Mira Holt", { aliases: { en: ["The painter Holt"] }, sameAs: [ART], accounts: [X("mira")] }),
  aPersonDraft("Mira Holt", {
    names: { en: "Mira Holt", fr: "Mira du Bois" },
    aliases: { en: ["Doctor Holt"] },
    wikidataId: "Q71",
    accounts: [X("mira")],
  }),
  aPersonDraft("Mira Holt", { names: { en: "Mira Holt", de: "Mira vom Holz" }, aliases: { en: ["Captain Holt"] } }),
  aPersonDraft("Mira Holt", { aliases: { en: ["Doc Holt"] }, wikidataId: "Q71", accounts: [X("dr_holt")] }),
  aPersonDraft("M. Holt", { sameAs: [ART], wikidataId: "Q71" }),
  aPersonDraft("Captain Holt", { accounts: [X("captain")] }),
];
const TEXTS: readonly ItemDraft[] = [
  anArticleDraft("Three women", {
    url: "https://n.example/three",
    body: [paragraph("The painter Holt met Doctor Holt and Captain Holt. Upper Holt is a village.")],
  }),
  aPostDraft("Doc Holt and M. Holt wait for Captain Holt", { platform: "X", nativeId: "77" }),
  // The same article and post, edited.
  anArticleDraft("Three women in Upper Holt", {
    url: "https://n.example/three",
    body: [paragraph("Doctor Holt met Captain Holt."), paragraph("The painter Holt came later.")],
  }),
  aPostDraft("Captain Holt and M. Holt have left", { platform: "X", nativeId: "77" }),
];
const SPEAKERS = ["gallery", "clinic", "harbour"] as const;
const NAMES = ["Upper Holt", "Doctor Holt", "Captain Holt"] as const;
const KEYS = ["wikidata:Q71", "account:X:mira", "account:X:dr_holt", ART] as const;

/** What happens to a store. Numbers choose among what is there then. */
export type Step =
  | { readonly verb: "say"; readonly speaker: number; readonly person: number }
  | { readonly verb: "text"; readonly text: number }
  | { readonly verb: "merge"; readonly of: readonly [number, number] }
  | { readonly verb: "part"; readonly of: readonly [number, number] }
  | { readonly verb: "split"; readonly of: number; readonly speakers: number; readonly key: number }
  | { readonly verb: "undo"; readonly of: number }
  | { readonly verb: "name"; readonly of: number; readonly name: number; readonly isName: boolean }
  | { readonly verb: "mention"; readonly of: number; readonly action: "CONFIRM" | "REJECT" }
  | { readonly verb: "add"; readonly of: readonly [number, number] }
  | { readonly verb: "forget"; readonly of: number }
  | { readonly verb: "remove" | "restore" | "erase"; readonly of: number };

const choice = fc.nat(11);
const pair = fc.tuple(choice, choice);
const saying = fc.record({
  verb: fc.constant("say" as const),
  speaker: fc.nat(SPEAKERS.length - 1),
  person: fc.nat(PEOPLE.length - 1),
});
const merging = fc.record({ verb: fc.constant("merge" as const), of: pair });
const splitting = fc.record({
  verb: fc.constant("split" as const),
  of: choice,
  speakers: fc.nat(7),
  key: fc.nat(2 * KEYS.length - 1),
});
const undoing = fc.record({ verb: fc.constant("undo" as const), of: choice });
const naming = fc.record({
  verb: fc.constant("name" as const),
  of: choice,
  name: fc.nat(NAMES.length - 1),
  isName: fc.boolean(),
});
const mentioning = fc.record({
  verb: fc.constant("mention" as const),
  of: choice,
  action: fc.constantFrom("CONFIRM" as const, "REJECT" as const),
});
const adding = fc.record({ verb: fc.constant("add" as const), of: pair });
const forgetting = fc.record({ verb: fc.constant("forget" as const), of: choice });
const removing = fc.record({ verb: fc.constantFrom("remove" as const, "restore" as const), of: choice });
const erasing = fc.record({ verb: fc.constant("erase" as const), of: choice });

/** What one person says of a profile after another: one is two, two are one, and that taken back. */
export const partings: fc.Arbitrary<Step> = fc.oneof(splitting, merging, undoing);
/** What people say of which profiles are the same, and can take back. */
export const reversible: fc.Arbitrary<Step> = fc.oneof(merging, splitting);
/** The same, taken back or not. */
export const words: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: merging },
  { weight: 1, arbitrary: fc.record({ verb: fc.constant("part" as const), of: pair }) },
  { weight: 4, arbitrary: splitting },
  { weight: 2, arbitrary: undoing },
);
export const saidByAll: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: saying },
  { weight: 1, arbitrary: fc.record({ verb: fc.constant("text" as const), text: fc.nat(TEXTS.length - 1) }) },
  { weight: 7, arbitrary: words },
  { weight: 1, arbitrary: naming },
  { weight: 2, arbitrary: mentioning },
  { weight: 1, arbitrary: adding },
  { weight: 1, arbitrary: forgetting },
);
export const anything: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: saidByAll },
  { weight: 2, arbitrary: removing },
  { weight: 1, arbitrary: erasing },
);

/** What each store of a history begins with. */
export const BEGINNING: readonly Step[] = [
  { verb: "say", speaker: 0, person: 0 },
  { verb: "say", speaker: 1, person: 1 },
  { verb: "say", speaker: 2, person: 2 },
  { verb: "text", text: 0 },
  { verb: "text", text: 1 },
];

export const at = (minute: number): string => new Date(Date.UTC(2024, 2, 1, 8, minute)).toISOString();

/** A step with what it chose: the same again, on any store. */
export type Deed = (store: Store, minute: number) => Promise<unknown>;

/** Does a step. False if it could not be, or changed nothing. */
export async function take(store: Store, step: Step, minute: number): Promise<boolean> {
  const deed = await deedOf(store, step);
  return deed !== undefined && (await done(deed, store, minute));
}

/** Whatever a person asks for in vain is told so, by an error of its own. */
export async function done(deed: Deed, store: Store, minute: number): Promise<boolean> {
  try {
    await deed(store, minute);
    return true;
  } catch (error) {
    if (error instanceof BadUserInput) return false;
    throw error;
  }
}

/** What a step means in a store, as it is now. Undefined where nothing can be chosen. */
export async function deedOf(store: Store, step: Step): Promise<Deed | undefined> {
  if (step.verb === "say") return saying_(SPEAKERS[step.speaker], PEOPLE[step.person]);
  if (step.verb === "text") return saying_("paper", TEXTS[step.text]);
  const profiles = await profilesIn(store);
  const chosen = (number: number) => profiles[number % profiles.length];
  if (step.verb === "mention") return mentionDeed(store, step);
  if (step.verb === "forget") return forgetDeed(store, step);
  if (step.verb === "add") return addDeed(store, step.of, profiles);
  if (step.verb === "merge" || step.verb === "part") {
    const ids = step.verb === "merge" ? profiles.map(({ id }) => id) : profiles.flatMap(idsIn);
    const items = [ids[step.of[0] % ids.length], ids[step.of[1] % ids.length]];
    const [one, other] = items;
    if (one === undefined || other === undefined || one === other) return undefined;
    return (into, minute) => writer(into, minute).settle({ items: [one, other], same: step.verb === "merge" });
  }
  const profile = chosen(step.of);
  if (profile === undefined) return undefined;
  switch (step.verb) {
    case "split":
      return splitDeed(profile, step);
    case "undo": {
      const told = profiles.flatMap((one) =>
        [...identityCorrectionsOf(one), ...nameCorrectionsOf(one)].map(({ id }) => ({ subject: one.id, id })),
      );
      const undone = told[step.of % told.length];
      if (undone === undefined) return undefined;
      return (into, minute) =>
        writer(into, minute).correct({ action: "WITHDRAW", subject: undone.subject, correction: undone.id });
    }
    case "name": {
      const naming = { entity: profile.id, language: "en", name: NAMES[step.name] ?? "" };
      return (into, minute) =>
        writer(into, minute).correct({ action: step.isName ? "ADD_NAME" : "REJECT_NAME", naming });
    }
    case "remove":
    case "restore":
    case "erase":
      return (into, minute) => writer(into, minute)[step.verb](profile.id);
  }
}

const writer = (store: Store, minute: number) => createWriter(store, () => at(minute));

/** All that is stored, by id. */
export async function profilesIn(store: Store): Promise<Entity[]> {
  const found: Entity[] = [];
  for await (const { item } of store.upkeep.records("entity")) found.push(item);
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}

const idsIn = ({ id, parts = {} }: Entity): Id<"entity">[] => [id, ...(Object.keys(parts) as Id<"entity">[])];

function saying_(speaker = "paper", draft?: ItemDraft): Deed | undefined {
  if (draft === undefined) return undefined;
  const document = { ...draftsDocument(speaker, draft), speaker: { name: speaker } };
  return async (into, minute) => {
    const { rejected } = await ingestDocuments(into, [document], { clock: () => at(minute) });
    if (rejected.length > 0) throw new Error(JSON.stringify(rejected));
  };
}

function splitDeed({ id, inputs, parts = {} }: Entity, { speakers, key }: Step & { verb: "split" }): Deed {
  const entity = [id, ...Object.keys(parts)][speakers % (1 + Object.keys(parts).length)] ?? id;
  const about = entity === id ? undefined : entity;
  const own = Object.keys(inputs).filter((name) => partIn(name) === about);
  const named = own.flatMap((name, index) => ((speakers & (1 << index)) === 0 ? [] : (name.split("@")[0] ?? name)));
  const keys = KEYS[key] === undefined ? [] : [KEYS[key]];
  return (into, minute) => writer(into, minute).settle({ entity, speakers: named, keys });
}

async function mentionDeed(store: Store, { of, action }: Step & { verb: "mention" }): Promise<Deed | undefined> {
  const mentions = (await textsIn(store)).flatMap((item): readonly Mention[] => item.mentions);
  mentions.sort((a, b) => (a.id < b.id ? -1 : 1));
  const mention = mentions[of % mentions.length];
  if (mention === undefined) return undefined;
  return (into, minute) => writer(into, minute).correct({ action, mention: mention.id });
}

/** A name that stands in a text, with a profile that the program may not have found there. */
async function addDeed(store: Store, [of, who]: readonly [number, number], profiles: readonly Entity[]) {
  const places = (await textsIn(store)).flatMap((item) =>
    ("headline" in item ? item.body : [item]).flatMap((block) => {
      const text = "text" in block ? (block.text ?? "") : "";
      const field = "headline" in item ? ("BODY" as const) : ("POST_TEXT" as const);
      const where = { subject: item.id, field, ...("headline" in item && { block: block.id }) };
      return NAMES.flatMap((surface) => {
        const start = text.indexOf(surface);
        return start < 0 ? [] : [{ ...where, start, end: start + surface.length, surface }];
      });
    }),
  );
  const place = places[of % places.length];
  const profile = profiles[who % profiles.length];
  if (place === undefined || profile === undefined) return undefined;
  return (into: Store, minute: number) =>
    writer(into, minute).correct({ action: "ADD", place: { ...place, entity: profile.id } });
}

async function forgetDeed(store: Store, { of }: Step & { verb: "forget" }): Promise<Deed | undefined> {
  const told = (await textsIn(store)).flatMap((item) =>
    correctionsOf(item).map(({ id }) => ({ subject: item.id, id })),
  );
  const undone = told[of % told.length];
  if (undone === undefined) return undefined;
  return (into, minute) =>
    writer(into, minute).correct({ action: "WITHDRAW", subject: undone.subject, correction: undone.id });
}

async function textsIn(store: Store): Promise<(Article | SocialPost)[]> {
  const found: (Article | SocialPost)[] = [];
  for await (const item of store.scan("article")) found.push(item);
  for await (const item of store.scan("post")) found.push(item);
  return found;
}
