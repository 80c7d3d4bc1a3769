import { bodyText, captionText } from "../domain/body-block";
import type { Entity } from "../domain/entity";
import { kindOf, type Id } from "../domain/ids";
import type { RecordKind } from "../domain/item";
import type { ItemPreview, PreviewMention } from "../domain/item-preview";
import { linkItem, type LinkSubject } from "../linking/link-item";
import { articleSubject, postSubject } from "../linking/subjects";
import type { Store } from "../store/store";
import type { Compared, ComparedBatch } from "./compare-batch";
import { compareDocuments, type Documents } from "./ingest";
import type { IngestOptions, IngestReport, ReportedItem } from "./ingest-types";
import { KnownProfiles } from "./relinking/known-profiles";

/** A report of what would come lists so many items. */
const MOST_PREVIEWS = 200;

/**
 * Reads documents, and says what they would become in the store: a report like that of `ingestDocuments`, whose first
 * 200 items have previews. Writes nothing.
 */
export async function previewDocuments(
  store: Store,
  documents: Documents,
  options: IngestOptions = {},
  known: KnownProfiles = new KnownProfiles(store),
): Promise<IngestReport> {
  const items: ReportedItem[] = [];
  let shown = new Map<Id, Pick<ReportedItem, "changes" | "preview">>();
  const show = async (batch: ComparedBatch): Promise<void> => {
    shown = new Map();
    const previewer = new Previewer(batch, store, known);
    for (const result of batch.results.slice(0, MOST_PREVIEWS - items.length)) {
      if (!("id" in result)) continue;
      const preview = await previewer.previewOf(result.id);
      shown.set(result.id, { changes: result.changes, ...(preview !== null && { preview }) });
    }
  };
  const onItem = (item: ReportedItem): void => {
    if (items.length < MOST_PREVIEWS) items.push({ ...item, ...(item.id !== null && shown.get(item.id)) });
  };
  const report = await compareDocuments(store, documents, { ...options, listItems: false, onItem }, show, known);
  return { ...report, items };
}

const NOTHING = { authors: [], blocks: [], posts: [], links: [], mentions: [] } as const;

/** Shows items of a batch as they would be. Mentions are of the profiles in the store. */
class Previewer {
  constructor(
    private readonly batch: ComparedBatch,
    private readonly store: Store,
    private readonly known: KnownProfiles,
  ) {}

  async previewOf(id: Id): Promise<ItemPreview | null> {
    const kind = kindOf(id);
    if (kind === undefined || kind === "mention") return null;
    switch (kind) {
      case "article":
        return this.show(kind, id, (article) => this.articlePreview(article));
      case "post":
        return this.show(kind, id, (post) => this.postPreview(post));
      case "account":
        return this.show(kind, id, ({ handle, displayName, url }) => ({
          ...NOTHING,
          kind,
          handle,
          ...known({ title: displayName, url }),
        }));
      case "source":
        return this.show(kind, id, ({ name, url, language }) => ({
          ...NOTHING,
          kind,
          title: name,
          ...known({ url, language }),
        }));
      case "entity":
        return this.show(kind, id, (entity) => ({
          ...NOTHING,
          kind,
          entityType: entity.type,
          title: nameOf(entity),
          ...known({ wikidataId: entity.wikidataId }),
        }));
    }
  }

  private async show<K extends RecordKind>(
    kind: K,
    id: Id,
    previewOf: (item: Compared<K>) => ItemPreview | Promise<ItemPreview>,
  ): Promise<ItemPreview | null> {
    const item = await this.batch.item(kind, id as Id<K>);
    return item === null ? null : previewOf(item);
  }

  private async articlePreview(article: Compared<"article">): Promise<ItemPreview> {
    const { headline, summary, authors, publishedAt, language, url, body, sourceId } = article;
    const source = sourceId && (await this.batch.item("source", sourceId));
    const posts: ItemPreview[] = [];
    for (const block of body) {
      const post = block.type === "PostEmbed" && (await this.batch.item("post", block.postId));
      if (post) posts.push(await this.postInArticle(post));
    }
    return {
      ...NOTHING,
      kind: "article",
      title: headline,
      authors,
      language,
      ...known({ summary, publishedAt, url, source: source?.name }),
      blocks: body.map((block) => ({ type: block.type, text: bodyText(block) || captionText(block) })),
      posts,
      links: body.flatMap(linksIn),
      mentions: await this.mentionsOf(() => articleSubject(article)),
    };
  }

  private async postPreview(post: Compared<"post">): Promise<ItemPreview> {
    const linker = await this.known.linker();
    return {
      ...(await this.postInArticle(post)),
      mentions: await this.mentionsOf(() => postSubject(post, undefined, linker)),
    };
  }

  private async postInArticle({ authorId, postedAt, text, language, url, links }: Compared<"post">) {
    const author = authorId && (await this.batch.item("account", authorId));
    return {
      ...NOTHING,
      kind: "post",
      language,
      links,
      ...known({ handle: author?.handle, accountName: author?.displayName, publishedAt: postedAt, text, url }),
    } satisfies ItemPreview;
  }

  private async mentionsOf(subjectOf: () => LinkSubject): Promise<PreviewMention[]> {
    const linker = await this.known.linker();
    const mentions = await linker.linking(() => linkItem(subjectOf(), linker));
    const surfaces = new Map(mentions.map(({ entityId, surface }) => [entityId, surface]));
    const entities = await this.store.reader().get("entity", [...surfaces.keys()]);
    return [...surfaces].map(([entityId, surface], index) => {
      const entity = entities[index];
      return { entityId, surface, ...(entity && { name: nameOf(entity) }) };
    });
  }
}

function linksIn(block: Compared<"article">["body"][number]): string[] {
  const spans = "spans" in block ? block.spans : [];
  const own = "url" in block && typeof block.url === "string" ? [block.url] : [];
  return [...own, ...spans.flatMap((span) => ("url" in span && typeof span.url === "string" ? [span.url] : []))];
}

function nameOf({ names }: Pick<Entity, "names">): string {
  return names["en"] ?? Object.values(names)[0] ?? "";
}

/** The values that are known, without the names of the others. */
function known<T extends object>(values: T): { [N in keyof T]?: NonNullable<T[N]> } {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(entries) as { [N in keyof T]?: NonNullable<T[N]> };
}
