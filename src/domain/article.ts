import type { BodyBlock } from "./body-block";
import type { Correction } from "./statements/correction";
import type { PreciseDate } from "./dates";
import type { Id } from "./ids";
import type { Image } from "./media";
import type { Mention } from "./mention";
import type { Recorded } from "./statements/provenance";
import type { Direction } from "./rich-text";

export const CONTRIBUTOR_TYPES = ["Person", "Organization"] as const;
export type ContributorType = (typeof CONTRIBUTOR_TYPES)[number];

/** Somebody who made an article, with what the input says besides the name: an IPTC contributor. */
export interface Contributor {
  readonly name: string;
  readonly type?: ContributorType;
  /** As the input says it, e.g. `author`, `photographer`. */
  readonly role?: string;
  readonly url?: string;
  readonly accountId?: Id<"account">;
}

/** A news article: schema.org NewsArticle. */
export interface Article extends Recorded {
  readonly type: "Article";
  readonly id: Id<"article">;
  /** The canonical URL (see `canonicalUrl`). */
  readonly url?: string;
  readonly sourceId?: Id<"source">;
  readonly headline: string;
  readonly summary?: string;
  readonly authors: readonly string[];
  readonly contributors?: readonly Contributor[];
  /** The author line as printed. */
  readonly byline?: string;
  /** BCP 47; `und` if it could not be told. */
  readonly language: string;
  readonly direction: Direction;
  readonly publishedAt?: PreciseDate;
  readonly modifiedAt?: PreciseDate;
  readonly section?: string;
  /** Where, and often when, it was written, as the text begins: `CAIRO, 3 March`. */
  readonly dateline?: string;
  /** As printed: `© 2026 Quay Wire`. */
  readonly copyrightNotice?: string;
  readonly keywords: readonly string[];
  readonly image?: Image;
  /** False if only who pays can read all of it. */
  readonly isAccessibleForFree?: boolean;
  /** As the publisher counts. */
  readonly wordCount?: number;
  /** Addresses of the works that it is made from, e.g. of an agency's report. */
  readonly isBasedOn?: readonly string[];
  readonly body: readonly BodyBlock[];
  /** The mentions in the article's own strings, in the order of the text (headline, summary, body). */
  readonly mentions: readonly Mention[];
  /** What people said of its mentions. The key is made of the place in the text and the entity. */
  readonly corrections?: Readonly<Record<string, Correction>>;
}

/** The accounts of those who made an article. */
export function contributorAccounts({ contributors = [] }: Pick<Partial<Article>, "contributors">): Id<"account">[] {
  return [...new Set(contributors.flatMap(({ accountId }) => accountId ?? []))];
}
