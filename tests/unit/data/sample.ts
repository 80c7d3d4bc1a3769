import { readFileSync } from "node:fs";
import { join } from "node:path";
import type {
  ArticleDraft,
  BlockDraft,
  EntityDraft,
  ItemDraft,
  PostDraft,
  SourceDraft,
} from "../../../src/domain/draft";
import type { Read } from "../../../src/formats/format-reader";
import { mediagraph } from "../../../src/formats/mediagraph/mediagraph-reader";

export const FOLDER = join(__dirname, "../../../data/sample");
export const FILES: readonly string[] = JSON.parse(readFileSync(join(FOLDER, "manifest.json"), "utf8"));

export interface Sample {
  readonly reads: { readonly file: string; readonly read: Read }[];
  readonly articles: ArticleDraft[];
  /** The posts that stand alone. */
  readonly posts: PostDraft[];
  readonly sources: SourceDraft[];
  readonly profiles: EntityDraft[];
}

/** The sample as the program reads it. */
export async function readSample(): Promise<Sample> {
  const sample: Sample = { reads: [], articles: [], posts: [], sources: [], profiles: [] };
  for (const file of FILES) {
    for await (const read of mediagraph.read(chunksOf(join(FOLDER, file)), { name: file })) {
      sample.reads.push({ file, read });
      if (read.outcome === "item") sortOut(read.draft, sample);
    }
  }
  return sample;
}

async function* chunksOf(path: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(readFileSync(path));
}

function sortOut(draft: ItemDraft, { articles, posts, sources, profiles }: Sample): void {
  if (draft.type === "Article") articles.push(draft);
  else if (draft.type === "SocialPost") posts.push(draft);
  else if (draft.type === "Source") sources.push(draft);
  else if (draft.type !== "SocialAccount") profiles.push(draft);
}

export function bodyOf(article: ArticleDraft): readonly BlockDraft[] {
  return article.body ?? [];
}

export function countBy<T>(items: readonly T[], key: (item: T) => string | undefined): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[key(item) ?? "none"] = (counts[key(item) ?? "none"] ?? 0) + 1;
  return counts;
}
