import type { Document } from "mongodb";
import type { Audience } from "../../domain/audience";
import type { Kind } from "../../domain/ids";

/**
 * The conditions under which the audience may see an item of the kind: the only place that decides it. Every read for
 * clients asks them of the items that it gives or counts. A mention has no tombstone: it is deleted with its article or
 * post.
 */
export function visibleTo(audience: Audience, kind: Kind): Document[] {
  if (kind === "mention") return [];
  switch (audience) {
    case "PUBLIC":
      return [{ live: { $eq: true } }];
  }
}
