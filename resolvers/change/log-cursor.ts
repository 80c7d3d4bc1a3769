import { readPlace, writePlace, type NamedPlace } from "../../src/domain/change";
import { BadUserInput } from "../../src/domain/errors/errors";
import { quoted } from "../bad-input";
import { decodeCursor, encodeCursor } from "../relay/cursor";

/** The cursor of a place in the log of changes. The query and the subscription give and take the same. */
export function cursorOf({ log, read }: NamedPlace): string {
  return encodeCursor("CHANGES", { sortKey: log, id: writePlace(read) });
}

/** Throws BadUserInput for what is no cursor of a log. */
export function placeOf(cursor: string, argument: string): NamedPlace {
  const { sortKey: log, id } = decodeCursor(cursor, "CHANGES", argument);
  const read = readPlace(id);
  if (read !== undefined) return { log, read };
  throw new BadUserInput(argument, `${argument} must be a cursor that this list gave; got ${quoted(cursor)}.`);
}
