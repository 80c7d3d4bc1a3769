import type { Id } from "../../domain/ids";
import type { Store } from "../../store/store";
import type { Linker } from "../../linking/linker";
import { CitedArticles, articlesThatMayCite, readAlsoBlocks } from "./cited-articles";
import { saveBatch } from "./save-batch";
import type { Working } from "../identity/working-record";
import { Workspace } from "../identity/workspace";

/**
 * After articles are saved, checks again which articles they cite and which cite them. If two writers save a citing and
 * a cited article at the same time, neither sees the other before its own save. The later one sees it here. `articles`
 * are as they were saved: only those with "read also" lines, and those that may cite one of them, are read again.
 * Throws SaveConflict.
 */
export async function settleCitations(
  store: Store,
  linker: Linker,
  articles: readonly Working<"article">[],
): Promise<void> {
  const saved = live(articles);
  const citing = saved.filter((article) => readAlsoBlocks(article).length > 0).map(({ id }) => id);
  const ids = [...new Set([...citing, ...(await articlesThatMayCite(saved, store))])];
  if (ids.length === 0) return;
  const workspace = new Workspace(store);
  const loaded = live(await workspace.load("article", ids));
  const citedArticles = await CitedArticles.of(loaded, workspace, store);
  const unsettled = loaded.filter((article) => citesOtherwise(article, citedArticles));
  for (const article of unsettled) article.isDirty = true;
  if (unsettled.length > 0) await saveBatch(workspace, linker, store);
}

/** The same of articles that are stored. */
export async function settleStoredCitations(
  store: Store,
  linker: Linker,
  ids: readonly Id<"article">[],
): Promise<void> {
  if (ids.length > 0) await settleCitations(store, linker, live(await new Workspace(store).load("article", ids)));
}

function live(articles: readonly (Working<"article"> | undefined)[]): Working<"article">[] {
  return articles.filter((article) => article !== undefined).filter(({ removedAt }) => removedAt === undefined);
}

function citesOtherwise(article: Working<"article">, citedArticles: CitedArticles): boolean {
  const links = (article.stored?.item.body ?? []).filter((block) => block.type === "RelatedLink");
  return links.some((link) => citedArticles.resolve(article, link).articleId !== link.articleId);
}
