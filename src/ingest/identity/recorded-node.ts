import { idKey } from "../../domain/identity";
import type { RecordKind } from "../../domain/item";
import type { AnyRecordedItem, RecordedItem } from "../../domain/recorded-item";
import { adopted } from "../merging/earlier-inputs";
import type { AnyNode, Node } from "./draft-node";
import type { Claim } from "./identify";
import { claimsOf, listedClaim } from "./recorded-claims";
import { sure } from "./identify";

/** The node of an item that a store wrote out. What it names is named by id, so that it has no neighbors. */
export function recordedNode(item: AnyRecordedItem): AnyNode {
  switch (item.kind) {
    case "article":
      return nodeOf(item);
    case "post":
      return nodeOf(item);
    case "account":
      return nodeOf(item);
    case "source":
      return nodeOf(item);
    case "entity":
      return nodeOf(item);
  }
}

function nodeOf<K extends RecordKind>(record: RecordedItem<K>): Node<K> {
  const { kind, identities, formerIds } = record;
  const facts = adopted(record.facts);
  const ids = [facts.id, ...formerIds].map((id) => sure(idKey(id)));
  const listed = identities.map((key) => listedClaim(kind, key));
  const elsewhere = new Set(record.identitiesElsewhere);
  const given = claimsOf[kind](facts.values).filter(({ key }) => !elsewhere.has(key));
  const claims: Claim[] = [...ids, ...given, ...listed];
  const keys = [...ids, ...given.filter(({ match }) => match !== "never"), ...listed].map(({ key }) => key);
  return {
    kind,
    claims,
    hash: facts.id,
    rules: {},
    neighbors: [],
    values: () => facts.values,
    recorded: { ...record, facts, keys },
  };
}
