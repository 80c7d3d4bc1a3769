import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Article } from "../../src/domain/article";
import type { Mention } from "../../src/domain/mention";
import type { SocialPost } from "../../src/domain/social-post";
import { inListOrder } from "../../src/loaders/page-in-memory";
import type { GraphContext } from "../context";
import { Connection } from "../relay/connection";
import { pageRequest } from "../relay/page.args";
import { MentionPageArgs, passes } from "./mention.args";
import { MentionConnection } from "./mention.connection";
import { MentionSubjectInterface } from "./mention-subject.interface";

@Resolver(() => MentionSubjectInterface)
export class SubjectMentionsResolver {
  /** They came with the article or post, so no round trip is made. */
  @FieldResolver(() => MentionConnection, { description: "The mentions in its own strings, in the order of the text." })
  mentions(
    @Root() { mentions }: Article | SocialPost,
    @Args(() => MentionPageArgs) args: MentionPageArgs,
    @Ctx() { loaders }: GraphContext,
  ): Connection<Mention> {
    const request = pageRequest(args, "DOCUMENT");
    const { filter } = args;
    const all = inListOrder(mentions);
    const rows = filter ? all.filter(({ item }) => passes(filter, item)) : all;
    return new Connection(loaders.inMemory(rows, request), "DOCUMENT");
  }
}
