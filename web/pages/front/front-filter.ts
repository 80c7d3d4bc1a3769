import type { ArticleFilter } from "../../generated/types";

/** What the reader wants to see. It is in the address, so that "back" and sharing work. */
export interface FrontFilter {
  readonly language: string | null;
  /** The id of a source. */
  readonly source: string | null;
  /** The id of a profile. */
  readonly topic: string | null;
}

export function filterOf(search: string): FrontFilter {
  const asked = new URLSearchParams(search);
  const of = (name: keyof FrontFilter): string | null => asked.get(name) || null;
  return { language: of("language"), source: of("source"), topic: of("topic") };
}

export function frontAddress(filter: FrontFilter): string {
  const asked = new URLSearchParams(
    Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== null),
  ).toString();
  return asked === "" ? "/" : `/?${asked}`;
}

export const articleFilter = ({ language, source, topic }: FrontFilter): ArticleFilter | null =>
  language === null && source === null && topic === null
    ? null
    : {
        ...(language !== null && { languages: [language] }),
        ...(source !== null && { sources: [{ id: source }] }),
        ...(topic !== null && { mentionsAll: [{ id: topic }] }),
      };
