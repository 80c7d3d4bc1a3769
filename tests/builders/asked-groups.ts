import { readQuery } from "../../src/domain/text/queries/read-query";
import { requiredParts } from "../../src/domain/text/queries/text-query";

/** For each word of a query the forms one of which a text must have. */
export function askedGroups(text: string): (readonly string[])[] {
  const read = readQuery(text);
  if (read.fault !== undefined || read.query === undefined) return [];
  return requiredParts(read.query).flatMap((part) => {
    if (part.type === "word") return [part.forms];
    return part.type === "phrase" ? [part.first, ...part.rest.map((word) => [word])] : [];
  });
}
