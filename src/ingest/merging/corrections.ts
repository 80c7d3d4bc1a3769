import type { Correction, CorrectionDraft } from "../../domain/statements/correction";
import { BadDocument } from "../../domain/errors";
import { hashOf, kindOf, type Id } from "../../domain/ids";
import { idKey, urlKey } from "../../domain/identity/identity";
import { parsePostUrl } from "../../domain/addresses/platform-urls";
import type { Instant } from "../../domain/dates";
import type { Origin } from "../../domain/statements/provenance";
import { canonicalUrl } from "../../domain/addresses/urls";
import { canonicalJson } from "../../domain/objects";
import { completeAccount, completeArticle, completePost } from "./complete";
import { ledBlocks } from "./led-corrections";
import type { LinkSubject } from "../../linking/link-item";
import { articleSubject, postSubject } from "../../linking/subjects";
import type { Linker } from "../../linking/linker";
import { EDITOR } from "../../domain/statements/provenance";
import { observed } from "./observed";
import type { Observation } from "./registers";
import type { Statements } from "../../domain/statements/statements";
import type { Working } from "../identity/working-record";
import type { Change, Workspace } from "../identity/workspace";

type Subject = Working<"article"> | Working<"post">;

export interface CorrectionTaken {
  readonly subject: Subject;
  readonly change: Change;
}

/**
 * Joins a correction to what is known of its subject: the editor says it. Throws BadDocument where it is about nothing
 * that is there.
 */
export async function takeCorrection(
  draft: CorrectionDraft,
  input: { readonly origin: Origin; readonly observedAt: Instant },
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
  if (subject.statements.erased) return { subject, change: "none" };
  const { action, field, start, end, surface, correctedAt, correctedBy } = draft;
  const by = correctedBy === undefined ? {} : { correctedBy };
  const said = { action, field, start, end, surface, entityId: entity.id, ...by };
  const names = await blockNames(draft.block, subject, workspace);
  // It may have been said when its subject, or what is part of it by now, had another id.
  const keys = names.map(({ block }) => hashOf(canonicalJson([field, block ?? "", start, end, entity.id])));
  const known = keys.find((key) => subject.statements.values.corrections?.[key] !== undefined);
  const correction = withBlock(said, names[0]?.block);
  if (known === undefined) expectToFit(correction, await linkSubject(subject, workspace, linker));
  const values = { corrections: { [known ?? keys[0] ?? ""]: correction } };
  const observation = { speaker: EDITOR, origin: input.origin, observedAt: correctedAt ?? input.observedAt };
  const change =
    subject.kind === "article"
      ? workspace.join(subject, sayOf(subject, values, observation))
      : workspace.join(subject, sayOf(subject, values, observation));
  // Of two about one place the later holds: what is said again may hold now.
  if (subject.later.length > 0) subject.isDirty = true;
  if (change !== "none") subject.said = "CORRECTION";
  return { subject, change };
}

/** Correcting an item is no way of seeing it. */
function sayOf<K extends "article" | "post">(
  { id, statements }: Pick<Working<K>, "id" | "statements">,
  values: Statements<K>["values"],
  observation: Observation,
): Statements<K> {
  return { ...observed(id, values, observation), firstSeenAt: statements.firstSeenAt };
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
  const { body = [] } = subject.kind === "article" ? subject.statements.values : {};
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
  if (subject.kind === "article") return articleSubject({ ...completeArticle(subject.statements) });
  const { authorId } = subject.statements.values;
  const [author] = authorId === undefined ? [] : await workspace.load("account", [authorId]);
  const [post, account] = [completePost(subject.statements), author && completeAccount(author.statements)];
  return linker.linking(() => postSubject(post, account, linker));
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
