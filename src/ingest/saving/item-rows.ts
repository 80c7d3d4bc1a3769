import { append, unique } from "../../domain/collections/lists";
import { contributorAccounts, type Article } from "../../domain/article";
import { blockText } from "../../domain/body-block";
import { inLanguage } from "../../domain/entity";
import { facet } from "../../domain/facets";
import type { Id } from "../../domain/ids";
import type { ItemOf, RecordKind } from "../../domain/item";
import type { Mention } from "../../domain/mention";
import { postsNamedIn, type SocialAccount, type SocialPost } from "../../domain/social-post";
import { fold } from "../../domain/text/folding/fold";
import { searchWords } from "../../domain/text/words/words";
import { articleTexts, tracedPost } from "../../linking/subjects";
import { storedWords, wordsInOrder } from "../../linking/stored-words";
import { copiedTexts } from "../../domain/coverage/story";
import { copyKeysOf } from "../../domain/text/likeness/shingles";
import type { MentionWrite, RecordWrite } from "../../store/store";
import { completeAccount, completePost } from "../merging/complete";
import { accountFacets, articleFacets, mentionFacets, postFacets, profileFacets, sourceFacets } from "./item-facets";
import { articleEdges, postEdges, profileEdges } from "./item-edges";
import { correctedEntities, unshownIn } from "../merging/named-items";
import type { CitedArticles } from "./cited-articles";
import type { Working } from "../identity/working-record";
import type { Workspace } from "../identity/workspace";

/** What the writes of a batch need. The workspace must have the items that the written items name. */
export interface WriteContext {
  readonly workspace: Workspace;
  readonly citedArticles: CitedArticles;
}

type Derived<K extends RecordKind> = Pick<RecordWrite<K>, "sortKey" | "facets" | "words" | "edges" | "mentions">;

/** What is derived from an item: where it stands in lists, and by what it is found. */
export const derivedRows: {
  readonly [K in RecordKind]: (item: ItemOf<K>, working: Working<K>, context: WriteContext) => Derived<K>;
} = {
  article: derivedFromArticle,
  post: derivedFromPost,
  account: (item) => {
    const sortKey = `${item.platform}:${fold(item.handle)}`;
    return {
      sortKey,
      facets: accountFacets(item),
      words: searchWords(`${item.displayName ?? ""}\n${item.handle}`),
      ...WITHOUT_ROWS,
    };
  },
  source: (item) => ({
    sortKey: fold(item.name),
    facets: sourceFacets(item),
    words: searchWords(item.name),
    ...WITHOUT_ROWS,
  }),
  entity: (item) => {
    const names = [...Object.values(item.names), ...Object.values(item.aliases).flat()];
    const sortKey = fold(inLanguage(item.names, "en", item.baseLanguage) ?? "");
    return {
      sortKey,
      facets: profileFacets(item),
      words: searchWords(names.join("\n")),
      edges: profileEdges(item, sortKey),
      mentions: [],
    };
  },
};

const WITHOUT_ROWS = { edges: [], mentions: [] } as const;

function derivedFromArticle(
  item: Article,
  working: Working<"article">,
  { workspace, citedArticles }: WriteContext,
): Derived<"article"> {
  const { body, sourceId, language, mentions } = item;
  const postIds = body.flatMap((block) => (block.type === "PostEmbed" ? [block.postId] : []));
  const posts = postIds.flatMap((id) => live(workspace, "post", id) ?? []);
  const sortKey = item.publishedAt?.instant ?? item.firstSeenAt;
  const wants = body.flatMap((block) =>
    block.type === "RelatedLink" ? citedArticles.resolve(working, block).wants : [],
  );
  const gone = [
    ...missing(workspace, "post", postIds),
    ...missing(workspace, "source", sourceId === undefined ? [] : [sourceId]),
    ...missing(workspace, "account", contributorAccounts(item)),
  ];
  return {
    sortKey,
    facets: unique([
      ...articleFacets(
        item,
        posts.map(({ statements }) => withoutMentions(statements)),
      ),
      ...wants,
      ...gone,
      ...corrected(item),
      ...unshownIn("article", working.statements).map(facet.unshown),
    ]),
    words: articleWords(item),
    edges: articleEdges(item, sortKey, (kind, id) => live(workspace, kind, id) !== undefined),
    mentions: mentionWrites(mentions, sortKey, language, sourceId),
  };
}

function articleWords(item: Article): string[] {
  const { headline, summary = "", body, language } = item;
  const words = storedWords([headline, summary, ...body.map(blockText)], { language, texts: articleTexts(item) });
  append(words, copyKeysOf(wordsInOrder(copiedTexts(item))));
  return words;
}

/** Mentions of one kind share one list of facets: a text may have very many mentions, but only of a few kinds. */
function mentionWrites(
  mentions: readonly Mention[],
  sortKey: string,
  language: string,
  sourceId: Id<"source"> | undefined,
): MentionWrite[] {
  const facetsOf = new Map<string, string[]>();
  return mentions.map((item) => {
    const kind = `${item.field} ${item.method}`;
    const facets = facetsOf.get(kind) ?? mentionFacets(item, language, sourceId);
    facetsOf.set(kind, facets);
    return { item, sortKey, facets };
  });
}

function derivedFromPost(
  item: SocialPost,
  { statements }: Working<"post">,
  { workspace }: WriteContext,
): Derived<"post"> {
  const { authorId, language, mentions } = item;
  const author = authorOf(item, workspace);
  const sortKey = item.postedAt?.instant ?? item.firstSeenAt;
  const gone = [
    ...missing(workspace, "account", authorId === undefined ? [] : [authorId]),
    ...missing(workspace, "post", postsNamedIn(item)),
  ];
  return {
    sortKey,
    facets: unique([
      ...postFacets(item),
      ...gone,
      ...corrected(item),
      ...unshownIn("post", statements).map(facet.unshown),
    ]),
    words: storedWords([...postWords(item), author?.displayName ?? "", author?.handle ?? ""], tracedPost(item, author)),
    edges: postEdges(item, sortKey, (kind, id) => live(workspace, kind, id) !== undefined),
    mentions: mentionWrites(mentions, sortKey, language, undefined),
  };
}

function postWords({ text = "", contentWarning, poll }: SocialPost): string[] {
  return [text, contentWarning ?? "", ...(poll?.options ?? []).map((option) => option.text)].filter(
    (words) => words !== "",
  );
}

function corrected({ corrections }: Pick<Article | SocialPost, "corrections">): string[] {
  return correctedEntities(corrections).map(facet.corrects);
}

/** The live account of a post. */
export function authorOf({ authorId }: Pick<SocialPost, "authorId">, workspace: Workspace): SocialAccount | undefined {
  const author = authorId === undefined ? undefined : live(workspace, "account", authorId);
  return author && completeAccount(author.statements);
}

/** A post without its mentions, which the facets of the article around it do not need. */
function withoutMentions(statements: Working<"post">["statements"]): SocialPost {
  return { ...completePost(statements), mentions: [] };
}

function live<K extends RecordKind>(workspace: Workspace, kind: K, id: Id<K>): Working<K> | undefined {
  const working = workspace.get(kind, id);
  return working === undefined || working.removedAt !== undefined ? undefined : working;
}

/** The facets that find this item when something that it names arrives or is restored. */
function missing<K extends RecordKind>(workspace: Workspace, kind: K, ids: readonly Id<K>[]): string[] {
  return unique(ids.filter((id) => live(workspace, kind, id) === undefined).map(facet.wantsId));
}
