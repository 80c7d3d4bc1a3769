import { coMentionsOf, MOST_TEXTS, type CoMention } from "../domain/coverage/co-mentions";
import type { Id } from "../domain/ids";
import { inTurns } from "../domain/async/turns";
import type { StoreReader, TimeRange } from "../store/store-reader";

/**
 * One batch for all profiles of a place, and a turn of the process for each profile. (If each profile took its turns by
 * itself, what is below them in the answer would not come into one batch.)
 */
export async function findCoMentions(
  reader: StoreReader,
  profiles: readonly Id<"entity">[],
  time: TimeRange,
): Promise<CoMention[][]> {
  const lists = profiles.map((profile) => ({ profile, ...time }));
  const [articles, posts] = await Promise.all([
    reader.textsNaming("article", lists, MOST_TEXTS),
    reader.textsNaming("post", lists, MOST_TEXTS),
  ]);
  return inTurns([...profiles.entries()], 1, (some) =>
    some.map(([place, profile]) =>
      coMentionsOf(profile, { articles: articles[place] ?? [], posts: posts[place] ?? [] }),
    ),
  );
}
