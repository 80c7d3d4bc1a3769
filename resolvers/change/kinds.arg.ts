import { Arg } from "type-graphql";
import { RECORD_KINDS, type RecordKind } from "../../src/domain/item";
import { ItemKindEnum } from "./change.type";

/** The argument of the query and the subscription that says of which items the changes are. */
export const KindsArg = () =>
  Arg("kinds", () => [ItemKindEnum], {
    nullable: true,
    description: "Gives only changes of items of these kinds. Without it, of all kinds. An empty list gives none.",
  });

/** Each kind once, in one order, as a part of a request. */
export const ofKinds = (kinds: readonly RecordKind[] | null | undefined): { readonly kinds?: RecordKind[] } =>
  kinds ? { kinds: RECORD_KINDS.filter((kind) => kinds.includes(kind)) } : {};
