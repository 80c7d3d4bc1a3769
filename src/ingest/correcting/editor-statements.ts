import { BadDocument } from "../../domain/errors/errors";
import { idKey } from "../../domain/identity/identity";
import { kindOf } from "../../domain/ids";
import type { RecordKind } from "../../domain/item";
import { EDITOR } from "../../domain/statements/provenance";
import type { Statements, ValuesOf } from "../../domain/statements/statements";
import type { Working } from "../identity/working-record";
import type { Workspace } from "../identity/workspace";
import { observed } from "../merging/observed";
import type { ToldBy } from "../merging/registers";

/** What a person says of an item. Correcting an item is no way of seeing it. Without `correctedAt` it is said now. */
export function editorStatements<K extends RecordKind>(
  { id, statements }: Pick<Working<K>, "id" | "statements">,
  values: ValuesOf[K],
  { origin, observedAt }: ToldBy,
  correctedAt = observedAt,
): Statements<K> {
  const said = observed<K>(id, values, { speaker: EDITOR, origin, observedAt: correctedAt });
  return { ...said, firstSeenAt: statements.firstSeenAt };
}

/** The profile that a correction names by its id or by an identity key. Throws BadDocument if there is none. */
export async function namedProfile(name: string, workspace: Workspace): Promise<Working<"entity">> {
  const [profile] = await workspace.find("entity", [kindOf(name) === "entity" ? idKey(name) : name]);
  if (profile === undefined) throw new BadDocument(`entity: no profile ${name} is in the store; ingest it first`);
  return profile;
}
