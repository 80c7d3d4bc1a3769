import type { ArticleFilter, Period, SocialPostFilter } from "../../generated/types";

/** What the reader has chosen to see of a profile: it is in the address. */
export interface Chosen {
  readonly by: Extract<Period, "DAY" | "MONTH">;
  /** The first and the last day, `2023-02-07`. Empty: no limit. */
  readonly from: string;
  readonly to: string;
  readonly language: string;
  readonly source: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const isDay = (text: string): boolean => DAY.test(text) && !Number.isNaN(Date.parse(text));

export function chosenBy(address: string): Chosen {
  const given = new URLSearchParams(address);
  const like = (name: string, isRight: (text: string) => boolean): string => {
    const value = given.get(name) ?? "";
    return isRight(value) ? value : "";
  };
  return {
    by: given.get("by") === "day" ? "DAY" : "MONTH",
    from: like("from", isDay),
    to: like("to", isDay),
    language: like("language", (text) => /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i.test(text)),
    source: like("source", (text) => /^source_[\da-f]{32}$/.test(text)),
  };
}

export function addressWith(path: string, chosen: Chosen, change: Partial<Chosen>): string {
  const { by, ...others } = { ...chosen, ...change };
  const parts = new URLSearchParams(by === "DAY" ? { by: "day" } : {});
  for (const [name, value] of Object.entries(others)) if (value !== "") parts.set(name, value);
  return parts.size === 0 ? path : `${path}?${parts.toString()}`;
}

export function filtersOf({ from, to, language, source }: Chosen): {
  readonly articles: ArticleFilter;
  readonly posts: SocialPostFilter;
} {
  const languages = language === "" ? {} : { languages: [language] };
  const end = to === "" ? "" : dayAfter(to);
  return {
    articles: {
      ...languages,
      ...(source !== "" && { sources: [{ id: source }] }),
      ...(from !== "" && { publishedAfter: from }),
      ...(end !== "" && { publishedBefore: end }),
    },
    posts: { ...languages, ...(from !== "" && { postedAfter: from }), ...(end !== "" && { postedBefore: end }) },
  };
}

export const dayOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
const A_DAY = 86_400_000;
const dayAfter = (day: string): string => dayOf(Date.parse(day) + A_DAY);
