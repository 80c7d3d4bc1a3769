import type { ListRequest, SortOrder } from "../../src/loaders/page";
import { describedEnum } from "../shared-enums";

/** Of the children of an item. */
export type PublicationOrder = "NEWEST" | "OLDEST";
/** Of all items of a kind. */
export type TimeOrder = PublicationOrder | "FIRST_SEEN_DESC" | "FIRST_SEEN_ASC";
export type NameOrder = "NAME_ASC" | "NAME_DESC";
/** DOCUMENT: the order in the parent's text, which has no other. LIKENESS: the most alike first. */
export type OrderName = TimeOrder | NameOrder | "DOCUMENT" | "LIKENESS";

export const SORT_ORDERS: Readonly<Record<OrderName, SortOrder>> = {
  NEWEST: "DESC",
  OLDEST: "ASC",
  FIRST_SEEN_DESC: "DESC",
  FIRST_SEEN_ASC: "ASC",
  NAME_ASC: "ASC",
  NAME_DESC: "DESC",
  DOCUMENT: "ASC",
  LIKENESS: "ASC",
};

export function listedBy(order: TimeOrder): NonNullable<ListRequest["by"]> {
  return order === "FIRST_SEEN_DESC" || order === "FIRST_SEEN_ASC" ? "firstSeenAt" : "sortKey";
}

const BY_PUBLICATION: Readonly<Record<PublicationOrder, string>> = {
  NEWEST:
    "The newest first, by the time of publication; what has no such time stands at the time when it was " +
    "first seen here.",
  OLDEST: "The oldest first, by the same times.",
};

export const PublicationOrderEnum = describedEnum<PublicationOrder>(
  "PublicationOrder",
  "The order of articles, posts or mentions that belong to one item.",
  BY_PUBLICATION,
);

export const TimeOrderEnum = describedEnum<TimeOrder>(
  "TimeOrder",
  "The order of a list of all articles or all posts.",
  {
    ...BY_PUBLICATION,
    FIRST_SEEN_DESC:
      "What came into the graph last stands first, by `firstSeenAt`. With `firstSeenAfter` this is what is " +
      "new since a visit, and costs no more than the page.",
    FIRST_SEEN_ASC: "What came into the graph first stands first.",
  },
);

export const NameOrderEnum = describedEnum<NameOrder>("NameOrder", "By the folded name.", {
  NAME_ASC: "From the start of the alphabet.",
  NAME_DESC: "From the end of the alphabet.",
});
