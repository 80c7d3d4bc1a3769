import type { Warning } from "../../domain/errors/warning";
import type { FormatRead } from "./read-document";

/** Of the documents of a kind that no format reads, a run tells the way out once. There may be thousands of them. */
export class ToldKinds {
  private readonly kinds = new Set<string>();

  /** The warnings of what was read that are still to be told. */
  untold(read: Exclude<FormatRead, { readonly outcome: "rejection" }>): readonly Warning[] | undefined {
    const { format, warnings } = read;
    if (read.outcome !== "skipped" || format !== undefined || warnings === undefined) return warnings;
    if (this.kinds.has(read.kind)) return [];
    this.kinds.add(read.kind);
    return warnings;
  }
}
