import type { Working } from "../identity/working-record";
import type { Workspace } from "../identity/workspace";

/** Reads what these articles and posts refer to, as far as what is derived from them depends on it. */
export async function loadNeighbors(
  workspace: Workspace,
  articles: readonly Working<"article">[],
  posts: readonly Working<"post">[],
): Promise<void> {
  await workspace.load(
    "source",
    articles.flatMap(({ facts }) => facts.values.sourceId ?? []),
  );
  await workspace.load(
    "account",
    posts.flatMap(({ facts }) => facts.values.authorId ?? []),
  );
  const embedded = articles.flatMap(({ facts }) =>
    (facts.values.body ?? []).flatMap((block) => (block.type === "PostEmbed" ? [block.postId] : [])),
  );
  await workspace.load("post", [
    ...embedded,
    ...posts.flatMap(({ facts: { values } }) =>
      [values.quotedPostId, values.replyToId].filter((id) => id !== undefined),
    ),
  ]);
}
