import { PROCLITICS } from "../words/clitics";
import type { PhraseQuery } from "./text-query";

/** What may be written together with the first word of a phrase is no word of its own: `ووزير الخارجية`. */
export function phraseQuery(first: string, rest: readonly string[]): PhraseQuery {
  return { type: "phrase", first: [...new Set([first, ...PROCLITICS.flatMap((prefixed) => prefixed(first))])], rest };
}
