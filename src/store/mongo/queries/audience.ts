import type { Document } from "mongodb";
import type { Audience } from "../../../domain/audience";

/**
 * The conditions under which the audience may see a record: the only place that decides it. Every read for
 * clients asks them of the items that it gives or counts. A mention is seen with its article or post.
 */
export function visibleTo(audience: Audience): Document[] {
  switch (audience) {
    case "PUBLIC":
      return [{ live: { $eq: true } }];
  }
}

/**
 * Whether the audience may see everything that has facets, words, mentions and postings, so that a count of these need
 * not look at the records. A tombstone has none.
 */
export function seesAllListed(audience: Audience): boolean {
  switch (audience) {
    case "PUBLIC":
      return true;
  }
}
