import { unique } from "../../domain/collections/lists";
import type { RelatedLink } from "../../domain/body-block";
import { facet } from "../../domain/facets";
import type { Id } from "../../domain/ids";
import { urlKey } from "../../domain/identity/identity";
import type { Store } from "../../store/store";
import { headlineHash } from "./item-facets";
import type { Working } from "../identity/working-record";
import type { Workspace } from "../identity/workspace";

type ReadAlso = Pick<RelatedLink, "title" | "url">;

interface Candidate {
  readonly id: Id<"article">;
  readonly sourceId?: Id<"source"> | undefined;
}

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
    if (hashes.size === 0) return;
    const ids = await store.withFacets("article", [...hashes].map(facet.headline));
    const articles = await store.reader().get(
      "article",
      ids.filter((id) => workspace.get("article", id)?.isDirty !== true),
    );
    for (const article of articles) if (article !== null) this.add(headlineHash(article.headline), article);
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

const URL_KEY = urlKey("");

/**
 * The stored articles whose "read also" lines one of these articles may now answer or make ambiguous. Uses the old and
 * the new values of these articles.
 */
export async function articlesThatMayCite(
  articles: readonly Working<"article">[],
  store: Store,
): Promise<Id<"article">[]> {
  const facets: string[] = [];
  for (const { statements, stored, claims } of articles) {
    for (const { url, headline } of stored === null ? [statements.values] : [statements.values, stored.item]) {
      if (url !== undefined) facets.push(facet.wantsUrl(url));
      if (headline !== undefined) facets.push(facet.wantsHeadline(headlineHash(headline)));
    }
    for (const key of claims.keys())
      if (key.startsWith(URL_KEY)) facets.push(facet.wantsUrl(key.slice(URL_KEY.length)));
  }
  return store.withFacets("article", unique(facets));
}

function onlyCandidate(candidates: readonly Candidate[], from: Working<"article">): Id<"article"> | undefined {
  const others = candidates.filter(({ id }) => id !== from.id);
  const { sourceId } = from.statements.values;
  const near = sourceId === undefined ? [] : others.filter((candidate) => candidate.sourceId === sourceId);
  const [only, ...more] = near.length > 0 ? near : others;
  return more.length === 0 ? only?.id : undefined;
}

export function readAlsoBlocks({ statements }: Pick<Working<"article">, "statements">): ReadAlso[] {
  return (statements.values.body ?? []).filter((block) => block.type === "RelatedLink");
}
