import type { Id } from "../../../domain/ids";
import { isByPosition, RELATIONS, type EdgeRelation } from "../../../domain/relations";
import type { Filter } from "../../store-reader";
import { joined, sql, type Row, type Sql } from "../engine/database";
import { integerOf } from "../records/rows";
import { hasNamedParents } from "../records/terms";
import { recordOfWords } from "../records/word-index";
import { conditionsOf } from "./filters";
import { countsQuery, FEW, fewest, itemsOf, leadsOf, type Choice, type Lead } from "./narrowest";
import type { View } from "./view";
import { isUnfiltered, parentsOf, TERM } from "./related-query";

/**
 * What a statement reads first to find the children of some parents: the few items that a part of the filter has, each
 * of which is looked up below each parent. Undefined: it reads the children, and looks at each for all that the filter
 * asks. `rows` runs the statements that count.
 */
export function relatedLead(
  relation: EdgeRelation,
  parents: readonly Id[],
  filter: Filter | undefined,
  view: View,
  rows: (query: Sql) => readonly Row[],
): Sql | undefined {
  const { child: kind } = RELATIONS[relation];
  if (isUnfiltered(filter) || isByPosition(relation) || hasNamedParents(relation)) return undefined;
  const conditions = conditionsOf(kind, filter);
  if (conditions === undefined) return undefined;
  const choice: Choice = { kind, conditions, filter, view, listedBy: undefined };
  const leads = leadsOf(choice);
  if (leads.length === 0) return undefined;
  const [row = {}] = rows(childrenQuery(relation, parents));
  const children = integerOf(row, "children");
  // Of so few, each can be looked at.
  if (children <= FEW) return undefined;
  const found = fewest(choice, rows(countsQuery(leads, choice)));
  return found && found.total * parents.length < children ? isAmong(found.lead, choice) : undefined;
}

/** How many children the parents have together. The store keeps these numbers. */
function childrenQuery(relation: EdgeRelation, parents: readonly Id[]): Sql {
  const { child } = RELATIONS[relation];
  return joined(
    [
      sql("SELECT coalesce(sum(t.items + t.others), 0) AS children FROM "),
      parentsOf(relation, parents),
      sql(` CROSS JOIN ${child}_total t ON t.term = ${TERM(relation)}`),
    ],
    "",
  );
}

/** Whether the record `c` is an item of the lead. Its list is made once for all parents. */
function isAmong(lead: Lead, choice: Choice): Sql {
  const n = lead.by === "facets" ? "f.n" : lead.by === "words" ? recordOfWords(choice.kind, "rowid") : "c.n";
  return joined([sql(`c.n IN (SELECT ${n} FROM `), itemsOf(lead, choice), sql(")")], "");
}
