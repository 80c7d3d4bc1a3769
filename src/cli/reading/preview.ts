import type { Entity } from "../../domain/entity";
import { kindOf, type Id } from "../../domain/ids";
import type { RecordKind } from "../../domain/item";
import { writeIsoDate } from "../../formats/reading/iso-dates";
import type { Compared, ComparedBatch } from "../../ingest/compare-batch";
import { linkItem, type LinkSubject } from "../../linking/link-item";
import type { Linker } from "../../linking/linker";
import { articleSubject, postSubject } from "../../linking/subjects";
import type { Store } from "../../store/store";

/** Fields of what an item would become, by name, with the values as people read them. */
export type PreviewFields = Readonly<Record<string, readonly string[]>>;

type Fields = Readonly<Record<string, readonly (string | undefined)[] | undefined>>;

const LONGEST_TEXT = 100;

/** Shows items of a batch as they would be. Mentions are of the profiles in the store. */
export class Previewer {
  constructor(
    private readonly batch: ComparedBatch,
    private readonly store: Store,
    private readonly linker: Linker,
  ) {}

  async fieldsOf(id: Id): Promise<PreviewFields> {
    switch (kindOf(id)) {
      case "article":
        return this.show("article", id as Id<"article">, (article) => this.fieldsOfArticle(article));
      case "post":
        return this.show("post", id as Id<"post">, async (post) => ({
          post: [await this.postLine(post)],
          language: [post.language],
          links: post.links,
          mentions: await this.mentionsOf(() => postSubject(post, undefined, this.linker)),
        }));
      case "account":
        return this.show("account", id as Id<"account">, ({ handle, displayName, url }) => ({
          handle: [`@${handle}`],
          name: [displayName],
          address: [url],
        }));
      case "source":
        return this.show("source", id as Id<"source">, ({ name, url }) => ({ name: [name], address: [url] }));
      case "entity":
        return this.show("entity", id as Id<"entity">, (entity) => ({
          type: [entity.type],
          name: [nameOf(entity)],
          wikidata: [entity.wikidataId],
        }));
      default:
        return {};
    }
  }

  private async show<K extends RecordKind>(
    kind: K,
    id: Id<K>,
    fieldsOf: (item: Compared<K>) => Fields | Promise<Fields>,
  ): Promise<PreviewFields> {
    const item = await this.batch.item(kind, id);
    return item === null ? {} : withoutEmpty(await fieldsOf(item));
  }

  private async fieldsOfArticle(article: Compared<"article">): Promise<Fields> {
    const source = article.sourceId && (await this.batch.item("source", article.sourceId));
    const embedded = article.body.flatMap((block) =>
      block.type === "PostEmbed" && block.postId ? [block.postId] : [],
    );
    const lines: string[] = [];
    for (const postId of embedded) {
      const post = await this.batch.item("post", postId);
      if (post !== null) lines.push(await this.postLine(post));
    }
    return {
      headline: [article.headline],
      source: [source ? source.name : undefined],
      authors: article.authors,
      date: [article.publishedAt && writeIsoDate(article.publishedAt)],
      language: [article.language],
      address: [article.url],
      blocks: blockCounts(article),
      posts: lines,
      links: article.body.flatMap(linksIn),
      mentions: await this.mentionsOf(() => articleSubject(article)),
    };
  }

  private async postLine({ authorId, postedAt, text }: Compared<"post">): Promise<string> {
    const author = authorId && (await this.batch.item("account", authorId));
    const who = author ? `@${author.handle}` : "somebody";
    return `${who}${postedAt === undefined ? "" : `, ${writeIsoDate(postedAt)}`}: ${shortened(text ?? "")}`;
  }

  private async mentionsOf(subjectOf: () => LinkSubject): Promise<string[]> {
    const mentions = await this.linker.linking(() => linkItem(subjectOf(), this.linker));
    const surfaces = new Map(mentions.map(({ entityId, surface }) => [entityId, surface]));
    const entities = await this.store.reader().get("entity", [...surfaces.keys()]);
    return [...surfaces.values()].map((surface, index) => {
      const entity = entities[index];
      return entity === undefined || entity === null ? surface : `${surface} (${nameOf(entity)})`;
    });
  }
}

function blockCounts({ body }: Compared<"article">): string[] {
  const counts = new Map<string, number>();
  for (const { type } of body) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].map(([type, count]) => `${count} ${type}`);
}

function linksIn(block: Compared<"article">["body"][number]): string[] {
  const spans = "spans" in block ? block.spans : [];
  const own = "url" in block && typeof block.url === "string" ? [block.url] : [];
  return [...own, ...spans.flatMap((span) => ("url" in span && typeof span.url === "string" ? [span.url] : []))];
}

function nameOf({ names }: Pick<Entity, "names">): string {
  return names["en"] ?? Object.values(names)[0] ?? "";
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > LONGEST_TEXT ? `${line.slice(0, LONGEST_TEXT)}…` : line;
}

function withoutEmpty(fields: Fields): PreviewFields {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, values]) => {
      const known = (values ?? []).filter((value) => value !== undefined && value !== "");
      return known.length === 0 ? [] : [[name, known as string[]]];
    }),
  );
}
