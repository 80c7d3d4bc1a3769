import type { ListRequest, SortOrder } from "../../src/loaders/page";
import { describedEnum } from "../shared-enums";

/** For lists that belong to one item, such as the articles of a source. */
export type PublicationOrder = "NEWEST" | "OLDEST";
/** For lists of all items of a kind. */
export type TimeOrder = PublicationOrder | "FIRST_SEEN_DESC" | "FIRST_SEEN_ASC";
export type NameOrder = "NAME_ASC" | "NAME_DESC";
/**
 * DOCUMENT is the order in the parent's text. LIKENESS has the most similar first, WEIGHT the heaviest. CHANGES is the
 * order of the log of changes, REJECTED has what was
 * rejected last first. Clients cannot choose these five. RELEVANCE is the order of a search.
 */
export type OrderName =
  | TimeOrder
  | NameOrder
  | "DOCUMENT"
  | "LIKENESS"
  | "WEIGHT"
  | "CHANGES"
  | "REJECTED"
  | "RELEVANCE";

export const SORT_ORDERS: Readonly<Record<OrderName, SortOrder>> = {
  NEWEST: "DESC",
  OLDEST: "ASC",
  FIRST_SEEN_DESC: "DESC",
  FIRST_SEEN_ASC: "ASC",
  NAME_ASC: "ASC",
  NAME_DESC: "DESC",
  DOCUMENT: "ASC",
  LIKENESS: "ASC",
  WEIGHT: "ASC",
  CHANGES: "ASC",
  REJECTED: "DESC",
  RELEVANCE: "DESC",
};

export function listedBy(order: TimeOrder): NonNullable<ListRequest["by"]> {
  return order === "FIRST_SEEN_DESC" || order === "FIRST_SEEN_ASC" ? "firstSeenAt" : "sortKey";
}

const BY_PUBLICATION: Readonly<Record<PublicationOrder, string>> = {
  NEWEST:
    "The newest come first, by the time of publication. An item without such a time stands where it was " +
    "first seen by this graph.",
  OLDEST: "The oldest come first, by the same times as NEWEST.",
};

export const PublicationOrderEnum = describedEnum<PublicationOrder>(
  "PublicationOrder",
  "The order of the articles, posts or mentions of one item.",
  BY_PUBLICATION,
);

export const TimeOrderEnum = describedEnum<TimeOrder>(
  "TimeOrder",
  "The order of a list of all articles or of all posts.",
  {
    ...BY_PUBLICATION,
    FIRST_SEEN_DESC:
      "What this graph saw last comes first (`firstSeenAt`). Use it with `firstSeenAfter` to get what is " +
      "new since your last visit. It costs no more than the page.",
    FIRST_SEEN_ASC: "What this graph saw first comes first (`firstSeenAt`).",
  },
);

export const NameOrderEnum = describedEnum<NameOrder>(
  "NameOrder",
  "The order of a list by name. Letter case and accents do not matter.",
  {
    NAME_ASC: "From the start of the alphabet to its end: A before Z.",
    NAME_DESC: "From the end of the alphabet to its start: Z before A.",
  },
);
