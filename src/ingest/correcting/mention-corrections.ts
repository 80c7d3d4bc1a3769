import type { Correction, CorrectionDraft } from "../../domain/statements/correction";
import { originOf } from "../../domain/statements/provenance";
import type { Instant } from "../../domain/dates";
import { BadDocument } from "../../domain/errors/errors";
import { hashOf, kindOf, type Id } from "../../domain/ids";
import { idKey, urlKey } from "../../domain/identity/identity";
import { parsePostUrl } from "../../domain/addresses/platform-urls";
import { canonicalUrl } from "../../domain/addresses/urls";
import { quoteOf, type Quote } from "../../domain/text/spans/quotes";
import { canonicalJson } from "../../domain/collections/objects";
import { completeAccount, completeArticle, completePost } from "../merging/complete";
import { editorStatements, namedProfile } from "./editor-statements";
import { type ToldBy } from "../merging/registers";
import { ledBlocks } from "../merging/led-corrections";
import type { LinkSubject } from "../../linking/link-item";
import { articleSubject, postSubject } from "../../linking/subjects";
import type { Linker } from "../../linking/linker";
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
  input: ToldBy,
  workspace: Workspace,
  linker: Linker,
): Promise<CorrectionTaken> {
  const subject = await subjectOf(draft.subject, workspace);
  if (subject === undefined)
    throw new BadDocument(`subject: no article or post ${draft.subject} is in the store; ingest it first`);
  const entity = await namedProfile(draft.entity, workspace);
  if (subject.statements.erased) return { subject, change: "none" };
  const { action, field, start, end, surface, correctedAt, correctedBy } = draft;
  const by = correctedBy === undefined ? {} : { correctedBy };
  const said = { action, field, start, end, surface, entityId: entity.id, ...by };
  const names = await blockNames(draft.block, subject, workspace);
  // It may have been said when its subject, or what is part of it by now, had another id.
  const keys = names.map(({ block }) => hashOf(canonicalJson([field, block ?? "", start, end, entity.id])));
  const known = keys.find((key) => subject.statements.values.corrections?.[key] !== undefined);
  const placed = withBlock(said, names[0]?.block);
  const isNew = known === undefined || saysOtherWords(placed, known, subject, correctedAt);
  const beside = isNew
    ? besideWords(placed, await linkSubject(subject, workspace, linker))
    : saidBeside(subject.statements.values.corrections?.[known]);
  const correction = { ...placed, ...beside };
  const values = { corrections: { [known ?? keys[0] ?? ""]: correction } };
  const change =
    subject.kind === "article"
      ? workspace.join(subject, editorStatements(subject, values, input, correctedAt))
      : workspace.join(subject, editorStatements(subject, values, input, correctedAt));
  // Of two about one place the later holds: what is said again may hold now.
  if (subject.later.length > 0) subject.isDirty = true;
  if (change !== "none") subject.said = "CORRECTION";
  return { subject, change };
}

/**
 * Whether it names other words than what was said before of this place and profile. Then it is about the text of now.
 * What was said before may be about an older text, and stays.
 */
function saysOtherWords({ surface }: Correction, known: string, subject: Subject, correctedAt?: Instant): boolean {
  const { values, inputs, provenance } = subject.statements;
  if (values.corrections?.[known]?.surface === surface) return false;
  const before = originOf({ inputs, provenance }, `corrections:${known}`)?.observedAt ?? "";
  return correctedAt === undefined || correctedAt > before;
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

type Beside = Pick<Correction, "prefix" | "suffix">;

function saidBeside({ prefix, suffix }: Pick<Quote, "prefix" | "suffix"> = {}): Beside {
  return { ...(prefix !== undefined && { prefix }), ...(suffix !== undefined && { suffix }) };
}

/** Which of the two names no text: the field, or the block in it. */
function missingText(field: string, blockId: string | undefined, texts: LinkSubject["texts"]): string {
  const ofField = texts.filter((text) => text.field === field);
  if (ofField.length === 0) return `field: the subject has no text ${field}`;
  if (blockId !== undefined && ofField.every((text) => text.blockId === undefined))
    return `block: ${field} is one text without blocks; leave out the block`;
  const fault = blockId === undefined ? "the id of a block is missing" : `${field} has no block ${blockId}`;
  return `block: ${fault}; expected one of the ids in body { id } of the subject, for the block with the words`;
}

/** What stands beside the words. Throws BadDocument if they are not there. */
function besideWords({ field, blockId, start, end, surface }: Correction, { texts }: LinkSubject): Beside {
  const place = blockId === undefined ? field : `${field} of block ${blockId}`;
  const found = texts.find((text) => text.field === field && text.blockId === blockId);
  if (found === undefined) throw new BadDocument(missingText(field, blockId, texts));
  if (surface.trim() === "") throw new BadDocument("surface: expected words, got nothing that can be seen");
  // A negative place would count from the end.
  const there = found.text.slice(Math.max(0, start), Math.max(0, end));
  if (there !== surface || start < 0)
    throw new BadDocument(
      `surface: expected what stands at ${start}-${end} of ${place}, which is ${JSON.stringify(there)}, got ${JSON.stringify(surface)}`,
    );
  return saidBeside(quoteOf(found.text, start, end));
}
