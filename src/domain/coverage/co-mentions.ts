import type { Id } from "../ids";
import { compareTexts } from "../collections/lists";
import type { NamedProfile, NamingText } from "./naming-text";

/**
 * How many articles, and how many posts, are looked at for the profiles that are mentioned together with one: the
 * newest of them. So a profile that a tenth of all articles mention costs no more than this.
 */
export const MOST_TEXTS = 1_000;
/** The most texts that are kept to show for each profile. */
export const MOST_EVIDENCE = 20;
/** What a text counts that mentions both somewhere, and one that mentions both in one string, e.g. one paragraph. */
export const APART = 1;
const TOGETHER = 3;

/** A profile that is mentioned in the same texts as another one. */
export interface CoMention {
  readonly id: Id<"entity">;
  readonly weight: number;
  readonly articles: number;
  readonly posts: number;
  /** The strings that mention both: headlines, summaries, blocks and texts of posts. */
  readonly blocks: number;
  /** Some of the texts, the newest first. */
  readonly texts: readonly Id<"article" | "post">[];
}

type Counted = { -readonly [Name in keyof Omit<CoMention, "texts">]: CoMention[Name] } & {
  readonly texts: Id<"article" | "post">[];
};

/** The profiles that the texts mention beside one, the heaviest first, then by id. */
export function coMentionsOf(
  profile: Id<"entity">,
  { articles, posts }: { readonly articles: readonly NamingText[]; readonly posts: readonly NamingText[] },
): CoMention[] {
  const found = new Map<Id<"entity">, Counted>();
  const newestFirst = [
    ...articles.map((text) => ({ text, of: "articles" as const })),
    ...posts.map((text) => ({ text, of: "posts" as const })),
  ].sort(
    (one, other) => compareTexts(other.text.sortKey, one.text.sortKey) || compareTexts(other.text.id, one.text.id),
  );
  for (const { text, of } of newestFirst) {
    const strings = new Set(text.profiles.find(({ id }) => id === profile)?.strings);
    for (const other of text.profiles) {
      if (other.id === profile) continue;
      const counted = found.get(other.id) ?? { id: other.id, weight: 0, articles: 0, posts: 0, blocks: 0, texts: [] };
      found.set(other.id, counted);
      const blocks = sharedStrings(other, strings);
      counted[of] += 1;
      counted.blocks += blocks;
      counted.weight += blocks > 0 ? TOGETHER : APART;
      if (counted.texts.length < MOST_EVIDENCE) counted.texts.push(text.id);
    }
  }
  return [...found.values()].sort((one, other) => other.weight - one.weight || compareTexts(one.id, other.id));
}

function sharedStrings({ strings }: NamedProfile, others: ReadonlySet<string>): number {
  let shared = 0;
  for (const one of strings) if (others.has(one)) shared += 1;
  return shared;
}
