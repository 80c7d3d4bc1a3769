import { BadDocument } from "../../domain/errors/errors";
import { hashOf } from "../../domain/ids";
import { nameKey } from "../../domain/identity/identity";
import { canonicalJson } from "../../domain/collections/objects";
import {
  correctedNames,
  languagesOfName,
  type NameAction,
  type NameCorrection,
  type NameCorrectionDraft,
  type Names,
} from "../../domain/statements/name-correction";
import { foldedWhole } from "../../domain/text/folding/fold";
import { canonicalTag } from "../../domain/text/languages/language-tag";
import { words } from "../../domain/text/words/words";
import { editorStatements, namedProfile } from "./editor-statements";
import { type ToldBy } from "../merging/registers";
import { isElder } from "../merging/merge";
import type { Working } from "../identity/working-record";
import type { Change, Workspace } from "../identity/workspace";

/** As in documents. */
const LONGEST_NAME = 1_000;

/** Joins what a person says of a name to what is known of its profile: the editor says it. */
export async function takeNameCorrection(
  draft: NameCorrectionDraft,
  input: ToldBy,
  workspace: Workspace,
): Promise<{ readonly subject: Working<"entity">; readonly change: Change }> {
  const subject = await namedProfile(draft.entity, workspace);
  if (subject.statements.erased) return { subject, change: "none" };
  const { action, name, correctedAt, correctedBy } = draft;
  const folded = foldedWhole(name);
  if (words(name).length === 0 || name.length > LONGEST_NAME)
    throw new BadDocument(
      `name: expected a name with a letter, of at most ${LONGEST_NAME} characters, got ${JSON.stringify(name.slice(0, 50))}`,
    );
  const language = canonicalTag(draft.language);
  const by = correctedBy !== undefined && { correctedBy };
  const said = languagesMeant(action, language, name, subject).map((one): [string, NameCorrection] => [
    hashOf(canonicalJson([one, folded])),
    { action, language: one, name, ...by },
  ]);
  const values = { nameCorrections: Object.fromEntries(said) };
  if (action === "REJECT") refuseNameless(subject, values.nameCorrections);
  const change = workspace.join(subject, editorStatements(subject, values, input, correctedAt));
  if (change !== "none") subject.said = "CORRECTION";
  if (change !== "none" && action !== "ADD") await leadToNamesake(folded, subject, workspace);
  return { subject, change };
}

/** A name is rejected in whatever language it has, where it is none in the language that the person says. */
function languagesMeant(action: NameAction, language: string, name: string, subject: Working<"entity">): string[] {
  if (action !== "REJECT") return [language];
  const known = languagesOfName(namesOf(subject), subject.statements.values.nameCorrections, name);
  return known.length === 0 || known.includes(language) ? [language] : known;
}

const namesOf = ({ statements: { values } }: Working<"entity">): Names => ({
  names: values.names ?? {},
  aliases: values.aliases ?? {},
});

/** A profile without a name could only be called by its Wikidata id. */
function refuseNameless(subject: Working<"entity">, said: Readonly<Record<string, NameCorrection>>): void {
  const { nameCorrections } = subject.statements.values;
  const before = correctedNames(namesOf(subject), nameCorrections) ?? namesOf(subject);
  const after = correctedNames(namesOf(subject), { ...nameCorrections, ...said });
  if (after === undefined || Object.keys(after.names).length > 0 || Object.keys(before.names).length === 0) return;
  throw new BadDocument(`name: ${subject.id} has no other name; add the right one first, then reject this one`);
}

/** What the name found may be let go. Then it finds the profile that had the name first of the others. */
async function leadToNamesake(folded: string, subject: Working<"entity">, workspace: Workspace): Promise<void> {
  const others = (await workspace.profilesNamed(folded)).filter((other) => other !== subject);
  const [first] = others.sort((a, b) => (isElder(a.statements, b.statements) ? -1 : 1));
  if (first === undefined) return;
  first.claims.set(nameKey(folded), { key: nameKey(folded), exclusive: false });
  first.isDirty = true;
}
