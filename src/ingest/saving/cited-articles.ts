import { append } from "../../domain/lists";
import type { Article } from "../../domain/article";
import type { RelatedLink } from "../../domain/body-block";
import { facet } from "../../domain/facets";
import type { Id } from "../../domain/ids";
import { urlKey } from "../../domain/identity/identity";
import type { Store } from "../../store/store";
import { headlineHash } from "./item-facets";
import { FACETS_PER_READ } from "./referrers";
import type { Working } from "../identity/working-record";
import type { Workspace } from "../identity/workspace";

type ReadAlso = Pick<RelatedLink, "title" | "url">;

interface Candidate {
  readonly id: Id<"article">;
  readonly sourceId: Id<"source"> | undefined;
}

const PAGE_SIZE = 500;

/**
 * Finds the articles that "read also" lines cite: the article with their URL, else the only article whose headline is
 * their title. Articles of the same source are preferred. Articles that are being saved count as saved.
 */
export class CitedArticles {
  private readonly byUrl = new Map<string, Working<"article">>();
  private readonly byHeadline = new Map<string, Candidate[]>();

  /** Loads what the "read also" lines of these articles may cite. */
  static async of(articles: readonly Working<"article">[], workspace: Workspace, store: Store): Promise<CitedArticles> {
    const citedArticles = new CitedArticles();
    const links = articles.flatMap(readAlsoBlocks);
    await citedArticles.readUrls(
      links.flatMap(({ url }) => url ?? []),
      workspace,
    );
    await citedArticles.readHeadlines(new Set(links.map(({ title }) => headlineHash(title))), workspace, store);
    return citedArticles;
  }

  /**
   * The article that a "read also" line of `from` cites. `wants`: facets that find `from` again when the answer may
   * change. For example, when an article with this headline arrives.
   */
  resolve(
    from: Working<"article">,
    link: ReadAlso,
  ): { readonly articleId?: Id<"article">; readonly wants: readonly string[] } {
    const target = link.url === undefined ? undefined : this.byUrl.get(link.url);
    if (target !== undefined && target.removedAt === undefined && target !== from)
      return { articleId: target.id, wants: [] };
    const hash = headlineHash(link.title);
    const wants = [...(link.url === undefined ? [] : [facet.wantsUrl(link.url)]), facet.wantsHeadline(hash)];
    const articleId = onlyCandidate(this.byHeadline.get(hash) ?? [], from);
    return articleId === undefined ? { wants } : { articleId, wants };
  }

  private async readUrls(urls: readonly string[], workspace: Workspace): Promise<void> {
    const found = await workspace.find("article", urls.map(urlKey));
    urls.forEach((url, index) => {
      const article = found[index];
      if (article !== undefined) this.byUrl.set(url, article);
    });
  }

  private async readHeadlines(hashes: ReadonlySet<string>, workspace: Workspace, store: Store): Promise<void> {
    for (const { id, headline, sourceId } of await articlesWith(store, [...hashes].map(facet.headline))) {
      if (workspace.get("article", id)?.isDirty !== true) this.add(headlineHash(headline), { id, sourceId });
    }
    for (const { id, statements, removedAt, isDirty } of workspace.all("article")) {
      const hash = headlineHash(statements.values.headline ?? "");
      if (isDirty && removedAt === undefined && hashes.has(hash))
        this.add(hash, { id, sourceId: statements.values.sourceId });
    }
  }

  private add(hash: string, candidate: Candidate): void {
    const group = this.byHeadline.get(hash);
    if (group === undefined) this.byHeadline.set(hash, [candidate]);
    else group.push(candidate);
  }
}

/**
 * The stored articles whose "read also" lines one of these articles may now answer or make ambiguous. Uses the old and
 * the new values of these articles.
 */
export async function articlesThatMayCite(
  articles: readonly Working<"article">[],
  store: Store,
): Promise<Id<"article">[]> {
  const facets = articles.flatMap(({ statements, stored, claims }) => {
    const urls = [
      statements.values.url,
      stored?.item.url,
      ...[...claims.keys()].flatMap((key) => /^url:(.*)$/su.exec(key)?.[1]),
    ];
    const headlines = [statements.values.headline, stored?.item.headline];
    return [
      ...urls.flatMap((url) => (url === undefined ? [] : [facet.wantsUrl(url)])),
      ...headlines.flatMap((headline) => (headline === undefined ? [] : [facet.wantsHeadline(headlineHash(headline))])),
    ];
  });
  const wanting = await articlesWith(store, [...new Set(facets)]);
  return wanting.map(({ id }) => id);
}

function onlyCandidate(candidates: readonly Candidate[], from: Working<"article">): Id<"article"> | undefined {
  const others = candidates.filter(({ id }) => id !== from.id);
  const { sourceId } = from.statements.values;
  const near = sourceId === undefined ? [] : others.filter((candidate) => candidate.sourceId === sourceId);
  const [only, ...more] = near.length > 0 ? near : others;
  return more.length === 0 ? only?.id : undefined;
}

function readAlsoBlocks({ statements }: Working<"article">): ReadAlso[] {
  return (statements.values.body ?? []).filter((block) => block.type === "RelatedLink");
}

/** The live articles that have one of the facets. */
async function articlesWith(store: Store, facets: readonly string[]): Promise<Article[]> {
  const found = new Map<Id, Article>();
  for (let at = 0; at < facets.length; at += FACETS_PER_READ) {
    for (const article of await allWithAny(store, facets.slice(at, at + FACETS_PER_READ)))
      found.set(article.id, article);
  }
  return [...found.values()];
}

async function allWithAny(store: Store, facets: readonly string[]): Promise<Article[]> {
  const reader = store.reader();
  const filter = { any: [facets] };
  let page = await reader.list("article", { order: "ASC", take: { first: PAGE_SIZE }, filter });
  const items = page.rows.map(({ item }) => item);
  for (let last = page.rows.at(-1); page.hasNext && last !== undefined; last = page.rows.at(-1)) {
    page = await reader.list("article", {
      order: "ASC",
      take: { first: PAGE_SIZE },
      after: { sortKey: last.sortKey, id: last.id },
      filter,
    });
    append(
      items,
      page.rows.map(({ item }) => item),
    );
  }
  return items;
}
