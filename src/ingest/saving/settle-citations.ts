import type { Id } from "../../domain/ids";
import type { Store } from "../../store/store";
import type { Linker } from "../../linking/linker";
import { CitedArticles, articlesThatMayCite } from "./cited-articles";
import { saveBatch } from "./save-batch";
import type { Working } from "../identity/working-record";
import { Workspace } from "../identity/workspace";

/**
 * After articles are saved, checks again which articles they cite and which cite them. If two writers save a citing and
 * a cited article at the same time, neither sees the other before its own save. The later one sees it here. Throws
 * SaveConflict.
 */
export async function settleCitations(store: Store, linker: Linker, ids: readonly Id<"article">[]): Promise<void> {
  if (ids.length === 0) return;
  const workspace = new Workspace(store);
  const saved = live(await workspace.load("article", ids));
  const wanting = await workspace.load("article", await articlesThatMayCite(saved, store));
  const articles = [...new Set([...saved, ...live(wanting)])];
  const citedArticles = await CitedArticles.of(articles, workspace, store);
  const unsettled = articles.filter((article) => citesOtherwise(article, citedArticles));
  for (const article of unsettled) article.isDirty = true;
  if (unsettled.length > 0) await saveBatch(workspace, linker, store);
}

function live(articles: readonly (Working<"article"> | undefined)[]): Working<"article">[] {
  return articles.filter((article) => article !== undefined).filter(({ removedAt }) => removedAt === undefined);
}

function citesOtherwise(article: Working<"article">, citedArticles: CitedArticles): boolean {
  const links = (article.stored?.item.body ?? []).filter((block) => block.type === "RelatedLink");
  return links.some((link) => citedArticles.resolve(article, link).articleId !== link.articleId);
}
