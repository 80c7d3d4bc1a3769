import type { GraphQLResolveInfo } from "graphql";
import { Args, ArgsType, Ctx, Field, FieldResolver, Info, Resolver, Root } from "type-graphql";
import type { Article } from "../../src/domain/article";
import type { EntityType } from "../../src/domain/entity";
import { mentionedEntitiesOf, type Mention } from "../../src/domain/mention";
import type { SocialPost } from "../../src/domain/social-post";
import { inListOrder, keptInListOrder } from "../../src/loaders/page-in-memory";
import type { GraphContext } from "../context";
import { EntityTypeEnum } from "../entity/entity.interface";
import { Connection } from "../relay/connection";
import { PageArgs, pageRequest } from "../relay/page.args";
import { MentionPageArgs, passes } from "./mention.args";
import { MentionConnection, MentionSubjectInterface } from "./mention.type";
import { MentionedEntities, MentionedEntityConnectionType } from "./mentioned-entity.connection";
import { profilePages, profilePagesOfTypes, type LoadProfiles } from "./profile-pages";

@Resolver(() => MentionSubjectInterface)
export class SubjectMentionsResolver {
  /** The mentions are loaded with the article or post, so this takes no round trip. */
  @FieldResolver(() => MentionConnection, {
    description: "Every place in the article's or post's own text that names an entity, in the order of the text.",
  })
  mentions(
    @Root() { mentions }: Article | SocialPost,
    @Args(() => MentionPageArgs) args: MentionPageArgs,
    @Ctx() { loaders }: GraphContext,
  ): Connection<Mention> {
    const request = pageRequest(args, "DOCUMENT");
    const { filter } = args;
    const all = keptInListOrder(mentions);
    const rows = filter ? all.filter(({ item }) => passes(filter, item)) : all;
    return new Connection(loaders.inMemory(rows, request), "DOCUMENT");
  }
}

@ArgsType()
export class MentionedEntityArgs extends PageArgs {
  @Field(() => [EntityTypeEnum], {
    nullable: true,
    description: "Keeps only profiles of these types, e.g. `[PERSON]`. Without it, all.",
  })
  types?: readonly EntityType[] | null;
}

@Resolver(() => MentionSubjectInterface)
export class SubjectEntitiesResolver {
  @FieldResolver(() => MentionedEntityConnectionType, {
    description:
      "The profiles that it mentions, each once, with the number of its mentions. A text that names Mali " +
      "three times and Egypt twice has two profiles, with the counts 3 and 2. They are in the order of " +
      "their first mentions. In an article the headline comes first, then the summary, then the body block " +
      "by block. In a post the text comes first, then the name and handle of its author.",
  })
  entities(
    @Root() { mentions }: Article | SocialPost,
    @Args(() => MentionedEntityArgs) args: MentionedEntityArgs,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): MentionedEntities {
    const request = pageRequest(args, "DOCUMENT");
    const mentioned = mentionedEntitiesOf(mentions);
    const rows = () => inListOrder(mentioned);
    const load: LoadProfiles = (ids) => loaders.mentioned(ids, info);
    return new MentionedEntities(
      args.types ? profilePagesOfTypes(rows, args.types, request, load) : profilePages(rows, request, load),
      mentioned,
    );
  }
}
