import type { Article } from "../article";
import { blockText } from "../body-block";
import type { Id } from "../ids";
import { primary } from "../text/languages/language-tag";
import { lettersOf } from "../text/likeness/likeness";
import { sharedPart, shinglesOf } from "../text/likeness/shingles";
import { searchForms } from "../text/words/words";

/** Articles of one story are at most so far apart. */
export const STORY_TIME = 3 * 24 * 3_600_000;
/** So many of the rarest profiles of an article lead to its follow-ups, each to so many articles around its time. */
export const STORY_PROFILES = 6;
export const ARTICLES_PER_PROFILE = 60;
/** The most articles whose texts are compared with one: by shared words, and by shared profiles. */
export const MOST_COPIES = 40;
export const MOST_FOLLOW_UPS = 40;

/** From this part of the shorter text on, one of two is a copy of the other, or both are of a third. */
const COPIED_PART = 0.4;
/** The same where they share no profiles: the foot of a site's web pages may be half of a short article. */
const COPIED_PART_ALONE = 0.7;
/** How much of what two articles are about must be the same: with words to compare, and across languages. */
const SAME_PROFILES = 0.25;
const SAME_PROFILES_ACROSS = 0.4;
const SAME_PROFILES_ALONE = 0.5;
/** How many of their other words two articles of one language must share, in parts of their own numbers. */
const SAME_WORDS = 0.15;
const FEWEST_SHARED = 2;
/** Across languages there are no words: a number must be the same, or so many profiles, and a greater part of them. */
const FEWEST_SHARED_ALONE = 5;
/** Of a word that tells what a text is about. A Chinese character counts as two. */
const FEWEST_LETTERS = 4;
const FEWEST_LETTERS_IN_LATIN = 5;
const LATIN = /\p{Script=Latin}/u;

export type StoryReason = "NEAR_DUPLICATE" | "FOLLOW_UP";

/** What is compared of an article. */
export type StoryArticle = Pick<Article, "id" | "headline" | "summary" | "body" | "mentions" | "language">;

export interface StoryLink {
  readonly reason: StoryReason;
  /** How sure it is, from 0 to 1. */
  readonly score: number;
  /** How much of the shorter text, in runs of three words, stands in the other one. */
  readonly similarity: number;
  readonly sharedProfiles: readonly Id<"entity">[];
}

/** The strings of an article that a copy has too. What it says of other articles is not its text. */
export function copiedTexts({
  headline,
  summary = "",
  body,
}: Pick<Article, "headline" | "summary" | "body">): string[] {
  const own = body.filter(({ type }) => type !== "RelatedLink" && type !== "PostEmbed" && type !== "EmbedBlock");
  return [headline, summary, ...own.map(blockText)];
}

/** The folded words of texts, in their order. */
export const foldedWords = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => searchForms(text).map(([folded = ""]) => folded));

/** An article as it is compared with others. Made once, since it is compared with many. */
export class StoryText {
  readonly id: Id<"article">;
  readonly profiles: ReadonlySet<Id<"entity">>;
  readonly words: readonly string[];
  readonly shingles: ReadonlySet<number>;
  readonly language: string;
  private readonly content: ReadonlySet<string>;
  private readonly numbers: ReadonlySet<string>;

  constructor(article: StoryArticle) {
    this.id = article.id;
    this.language = primary(article.language);
    this.profiles = new Set(article.mentions.map(({ entityId }) => entityId));
    this.words = foldedWords(copiedTexts(article));
    this.shingles = shinglesOf(this.words);
    // The names are compared as profiles.
    const named = new Set(foldedWords(article.mentions.map(({ surface }) => surface)));
    this.content = new Set(this.words.filter((word) => isContent(word) && !named.has(word)));
    this.numbers = new Set(this.words.filter(isTelling));
  }

  /** Why the other article belongs to the same story; undefined if it does not. `weightOf`: a rare profile has more. */
  linkTo(other: StoryText, weightOf: (profile: Id<"entity">) => number): StoryLink | undefined {
    const sharedProfiles = [...this.profiles].filter((id) => other.profiles.has(id)).sort();
    const profiles = sameProfiles(this.profiles, other.profiles, sharedProfiles, weightOf);
    const similarity = sharedPart(this.shingles, other.shingles);
    const copiedPart = profiles >= SAME_PROFILES ? COPIED_PART : COPIED_PART_ALONE;
    const shown = { similarity: rounded(similarity), sharedProfiles };
    if (similarity >= copiedPart) return { reason: "NEAR_DUPLICATE", score: rounded(similarity), ...shown };
    const score = this.followUpScore(other, sharedProfiles.length, profiles);
    return score === undefined ? undefined : { reason: "FOLLOW_UP", score: rounded(score), ...shown };
  }

  private followUpScore(other: StoryText, shared: number, profiles: number): number | undefined {
    if (shared < FEWEST_SHARED) return undefined;
    if (this.language === other.language) {
      const words = sameWords(this.content, other.content);
      return profiles >= SAME_PROFILES && words >= SAME_WORDS ? (profiles + words) / 2 : undefined;
    }
    const hasNumber = [...this.numbers].some((one) => other.numbers.has(one));
    const isSame = hasNumber
      ? profiles >= SAME_PROFILES_ACROSS
      : shared >= FEWEST_SHARED_ALONE && profiles >= SAME_PROFILES_ALONE;
    return isSame ? profiles / 2 : undefined;
  }
}

/** The weight of the shared profiles in that of all. A profile of the other one alone has the mean weight of ours. */
function sameProfiles(
  ours: ReadonlySet<Id<"entity">>,
  theirs: ReadonlySet<Id<"entity">>,
  shared: readonly Id<"entity">[],
  weightOf: (profile: Id<"entity">) => number,
): number {
  const weightOfAll = (ids: Iterable<Id<"entity">>): number => [...ids].reduce((sum, id) => sum + weightOf(id), 0);
  if (shared.length === 0) return 0;
  const [own, both] = [weightOfAll(ours), weightOfAll(shared)];
  const alone = ((theirs.size - shared.length) * own) / ours.size;
  return both / (own + alone);
}

/** Dice's coefficient. */
function sameWords(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 0;
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return (2 * shared) / (one.size + other.size);
}

const isContent = (word: string): boolean =>
  lettersOf(word) >= (LATIN.test(word) ? FEWEST_LETTERS_IN_LATIN : FEWEST_LETTERS);

const rounded = (part: number): number => Math.round(part * 100) / 100;

/** A number that is no year and not as small as most are: how many died, what was paid. */
const isTelling = (word: string): boolean => /^\d{2,}$/.test(word) && !/^(?:19|20)\d\d$/.test(word);

/** What a profile weighs that so many articles mention: in few articles it says more of them. */
export const weightOfProfile = (articles: number): number => 1 / Math.log2(2 + articles);
