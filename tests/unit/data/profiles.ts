import { createReadStream, existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { EntityDraft } from "../../../src/domain/draft";
import { ENTITY_TYPES } from "../../../src/domain/entity";
import type { ReadRejection } from "../../../src/formats/format-reader";
import { mediagraph } from "../../../src/formats/mediagraph/mediagraph-reader";

const ROOT = join(__dirname, "../../..");
const REFERENCE = join(ROOT, "dist/data/reference.jsonl");
const OWN = join(ROOT, "data/profiles");

export type PlaceDraft = Extract<EntityDraft, { type: "Place" }>;

/** The profiles made from the data packages, as the program reads them. */
export async function referenceProfiles(): Promise<EntityDraft[]> {
  if (!existsSync(REFERENCE)) throw new Error("dist/data/reference.jsonl is missing: run `npm run build`");
  return (await readProfiles(REFERENCE)).profiles;
}

/** The profiles of our own writing. */
export async function ownProfiles(): Promise<EntityDraft[]> {
  const files = readdirSync(OWN).filter((name) => name.endsWith(".jsonl"));
  return (await Promise.all(files.map((name) => readProfiles(join(OWN, name))))).flatMap(({ profiles }) => profiles);
}

export async function rejections(): Promise<ReadRejection[]> {
  const files = [REFERENCE, ...readdirSync(OWN).map((name) => join(OWN, name))];
  return (await Promise.all(files.map(readProfiles))).flatMap((read) => read.rejected);
}

export function isCountry(profile: EntityDraft): profile is PlaceDraft {
  return profile.type === "Place" && profile.placeKind === "COUNTRY";
}

export function spellingsOf(profile: EntityDraft): string[] {
  return [...Object.values(profile.names), ...Object.values(profile.aliases ?? {}).flat()];
}

async function readProfiles(path: string): Promise<{ profiles: EntityDraft[]; rejected: ReadRejection[] }> {
  const profiles: EntityDraft[] = [];
  const rejected: ReadRejection[] = [];
  for await (const read of mediagraph.read(createReadStream(path), { name: path })) {
    if (read.outcome === "rejection") rejected.push(read);
    else if (read.outcome !== "item") rejected.push({ outcome: "rejection", reason: "no draft" });
    else if (isEntity(read.draft)) profiles.push(read.draft);
    else rejected.push({ outcome: "rejection", reason: `a ${read.draft.type} is no profile` });
  }
  return { profiles, rejected };
}

function isEntity(draft: { readonly type: string }): draft is EntityDraft {
  return ENTITY_TYPES.some((type) => type === draft.type);
}
