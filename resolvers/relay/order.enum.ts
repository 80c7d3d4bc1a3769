import type { SortOrder } from "../../src/loaders/page";
import { describedEnum } from "../described-enum";

export type TimeOrder = "NEWEST" | "OLDEST";
export type NameOrder = "NAME_ASC" | "NAME_DESC";
/** DOCUMENT: the order in the parent's text, which has no other. LIKENESS: the most alike first. */
export type OrderName = TimeOrder | NameOrder | "DOCUMENT" | "LIKENESS";

export const SORT_ORDERS: Readonly<Record<OrderName, SortOrder>> = {
  NEWEST: "DESC",
  OLDEST: "ASC",
  NAME_ASC: "ASC",
  NAME_DESC: "DESC",
  DOCUMENT: "ASC",
  LIKENESS: "ASC",
};

export const TimeOrderEnum = describedEnum<TimeOrder>("TimeOrder", "By the time of publication, or of first sight where that is unknown.", {
  NEWEST: "The newest first.",
  OLDEST: "The oldest first.",
});

export const NameOrderEnum = describedEnum<NameOrder>("NameOrder", "By the folded name.", {
  NAME_ASC: "From the start of the alphabet.",
  NAME_DESC: "From the end of the alphabet.",
});
