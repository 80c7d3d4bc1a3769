import type { Instant } from "../../domain/dates";
import type { NamedEdition, ReadSkipped } from "../format-reader";
import { readDate } from "./standard-dates";

/** A version as a document of an agency states it: the item's name, the version's number, and when it was made. */
export interface StatedEdition {
  readonly id: string | undefined;
  readonly version?: string | undefined;
  readonly made?: string | undefined;
}

/** Undefined if the item has no name: then nothing tells which item the version is of. */
export function editionOf({ id, version, made }: StatedEdition): NamedEdition | undefined {
  if (id === undefined || id.trim() === "") return undefined;
  const number = numberIn(version);
  const at = instantOf(made);
  return {
    id: id.trim(),
    isWire: true,
    ...(number !== undefined && { version: number }),
    ...(at !== undefined && { at }),
  };
}

/** `3`, `v3` and `3.1` are numbers of versions. */
function numberIn(version: string | undefined): number | undefined {
  const written = /^(?:v|rev)?\.? ?(\d{1,12}(?:\.\d{1,6})?)$/i.exec(version?.trim() ?? "")?.[1];
  return written === undefined ? undefined : Number(written);
}

export function instantOf(written: string | undefined): Instant | undefined {
  return written === undefined ? undefined : readDate(written)?.date.instant;
}

/**
 * Statuses with which agencies take back what they sent (IPTC `pubstatus`). `withheld` says that no version may be
 * shown until further notice.
 */
export function withdrawnStatus(status: string | undefined): "withheld" | "canceled" | undefined {
  const word = status?.trim().toLowerCase().split(/[:/#]/).at(-1) ?? "";
  if (word === "withheld") return "withheld";
  return /^(?:cancel{1,2}ed|kill(?:ed)?|withdrawn)$/.test(word) ? "canceled" : undefined;
}

/** What is not for readers: it withdraws what was sent before, or the graph has no type for it. */
export function notShown(kind: string, withdraws: NamedEdition | undefined, place: string): ReadSkipped {
  return { outcome: "skipped", kind, place, ...(withdraws !== undefined && { withdraws }) };
}
