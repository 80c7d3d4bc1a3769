import type { Correction, CorrectionDraft } from "../../domain/correction";
import { BadDocument } from "../../domain/errors";
import { hashOf, kindOf, type Id } from "../../domain/ids";
import { idKey, urlKey } from "../../domain/identity";
import { parsePostUrl } from "../../domain/platform-urls";
import type { InputRecord } from "../../domain/provenance";
import { canonicalUrl } from "../../domain/urls";
import { canonicalJson } from "../../domain/objects";
import { completeAccount, completeArticle, completePost } from "./complete";
import { ledBlocks } from "./led-corrections";
import type { LinkSubject } from "../../linking/link-item";
import { articleSubject, postSubject } from "../../linking/subjects";
import type { Linker } from "../../linking/linker";
import { provenanceOf } from "./facts";
import type { Working } from "../identity/working-record";
import type { Change, Workspace } from "../identity/workspace";

type Subject = Working<"article"> | Working<"post">;

export interface CorrectionTaken {
  readonly subject: Subject;
  readonly change: Change;
}

/** Joins a correction to what is known of its subject. Throws BadDocument where it is about nothing that is there. */
export async function takeCorrection(
  draft: CorrectionDraft,
  input: Omit<InputRecord, "hash">,
  workspace: Workspace,
  linker: Linker,
): Promise<CorrectionTaken> {
  const subject = await subjectOf(draft.subject, workspace);
  if (subject === undefined)
    throw new BadDocument(`subject: no article or post ${draft.subject} is in the store; ingest it first`);
  const [entity] = await workspace.find("entity", [
    kindOf(draft.entity) === "entity" ? idKey(draft.entity) : draft.entity,
  ]);
  if (entity === undefined)
    throw new BadDocument(`entity: no profile ${draft.entity} is in the store; ingest it first`);
  if (subject.facts.erased) return { subject, change: "none" };
  const { action, field, start, end, surface, correctedAt } = draft;
  const said = { action, field, start, end, surface, entityId: entity.id };
  const names = await blockNames(draft.block, subject, workspace);
  // It may have been said when its subject, or what is part of it by now, had another id.
  const hashes = names.map(({ id, block }) => {
    return hashOf(canonicalJson({ kind: "correction", subject: id, correctedAt, correction: withBlock(said, block) }));
  });
  if (hashes.some((one) => subject.facts.inputs[one] !== undefined)) return { subject, change: "none" };
  const [hash = "", block] = [hashes[0], names[0]?.block];
  const correction = withBlock(said, block);
  expectToFit(correction, await linkSubject(subject, workspace, linker));
  const key = hashOf(canonicalJson([field, block ?? "", start, end, entity.id]));
  const values = { corrections: { [key]: correction } };
  const inputs = { [hash]: { ...input, hash, ...(correctedAt !== undefined && { observedAt: correctedAt }) } };
  const added = { firstSeenAt: subject.facts.firstSeenAt, inputs, provenance: provenanceOf(values, hash), values };
  const change =
    subject.kind === "article"
      ? workspace.join(subject, { ...added, id: subject.id }, hash)
      : workspace.join(subject, { ...added, id: subject.id }, hash);
  return { subject, change };
}

function withBlock(correction: Omit<Correction, "blockId">, block: string | undefined): Correction {
  return { ...correction, ...(block !== undefined && { blockId: block }) };
}

interface BlockName {
  readonly id: Id;
  readonly block: string | undefined;
}

/** `block` may be the block's id under any id that the subject has had: gives it under each of those, its own first. */
async function blockNames(
  block: string | undefined,
  subject: Subject,
  workspace: Workspace,
): Promise<readonly BlockName[]> {
  const ids = [subject.id, ...(await workspace.formerIds(subject))];
  const { body = [] } = subject.kind === "article" ? subject.facts.values : {};
  return ids.map((id) => {
    return { id, block: block === undefined ? undefined : (ledBlocks(ids, id, body).get(block) ?? block) };
  });
}

async function subjectOf(name: string, workspace: Workspace): Promise<Subject | undefined> {
  const url = canonicalUrl(name);
  const keys =
    kindOf(name) !== undefined
      ? [idKey(name)]
      : url === undefined
        ? []
        : [urlKey(url), urlKey(parsePostUrl(url)?.url ?? url)];
  const found: (Subject | undefined)[] = [
    ...(await workspace.find("article", keys)),
    ...(await workspace.find("post", keys)),
  ];
  return found.find((subject) => subject !== undefined);
}

async function linkSubject(subject: Subject, workspace: Workspace, linker: Linker): Promise<LinkSubject> {
  if (subject.kind === "article") return articleSubject({ ...completeArticle(subject.facts) });
  const { authorId } = subject.facts.values;
  const [author] = authorId === undefined ? [] : await workspace.load("account", [authorId]);
  return postSubject(completePost(subject.facts), author && completeAccount(author.facts), linker);
}

function expectToFit({ field, blockId, start, end, surface }: Correction, { texts }: LinkSubject): void {
  const place = blockId === undefined ? field : `${field} of block ${blockId}`;
  const found = texts.find((text) => text.field === field && text.blockId === blockId);
  if (found === undefined) throw new BadDocument(`field: the subject has no text ${place}`);
  const there = found.text.slice(start, end);
  if (there !== surface)
    throw new BadDocument(
      `surface: expected what stands at ${start}-${end} of ${place}, which is ${JSON.stringify(there)}, got ${JSON.stringify(surface)}`,
    );
}
