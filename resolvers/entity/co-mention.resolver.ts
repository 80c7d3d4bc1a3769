import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Info, Int, Resolver, Root } from "type-graphql";
import type { Article } from "../../src/domain/article";
import { MOST_EVIDENCE, MOST_TEXTS, type CoMention } from "../../src/domain/coverage/co-mentions";
import type { Instant } from "../../src/domain/dates";
import type { Entity, EntityType } from "../../src/domain/entity";
import { BadUserInput } from "../../src/domain/errors/errors";
import type { SocialPost } from "../../src/domain/social-post";
import type { TimeRange } from "../../src/loaders/page";
import { TO_ONE } from "../../src/loaders/relations";
import type { GraphContext } from "../context";
import { MentionSubjectInterface } from "../mention/mention.type";
import { profilePages, profilePagesOfTypes, type LoadProfiles, type ProfileRow } from "../mention/profile-pages";
import { PageArgs, pageRequest } from "../relay/page.args";
import { DateTimeScalar } from "../scalars";
import { CoMentionConnectionType, CoMentionEdgeType, CoMentions } from "./co-mention.type";
import { EntityInterface, EntityTypeEnum } from "./entity.interface";

/** With types, so many of the heaviest profiles are looked at. A row does not hold the type of its profile. */
const MOST_TYPED = 500;

@ArgsType()
export class CoMentionArgs extends PageArgs {
  @Field(() => [EntityTypeEnum], {
    nullable: true,
    description:
      "Keeps only profiles of these types, e.g. `[PERSON]`. They are looked for among the " +
      `${MOST_TYPED} heaviest profiles. Without it, all.`,
  })
  types?: readonly EntityType[] | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      "Look only at what was published at this instant or later. An item without a date of its own has the time it " +
      "was first seen.",
  })
  from?: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Look only at what was published before this instant." })
  to?: Instant | null;
}

@Resolver(() => EntityInterface)
export class CoMentionedResolver {
  @FieldResolver(() => CoMentionConnectionType, {
    description:
      "The profiles that are mentioned in the same articles and posts, the heaviest first, then by id. Looked at are " +
      `the newest ${MOST_TEXTS.toLocaleString("en")} articles and as many posts that mention this profile, so a much ` +
      "mentioned profile costs no more. One level may ask it of at most 20 profiles.",
  })
  coMentioned(
    @Root() { id }: Entity,
    @Args(() => CoMentionArgs) args: CoMentionArgs,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): CoMentions {
    const request = pageRequest(args, "WEIGHT");
    const range = timeOf(args);
    let loaded: Promise<readonly CoMention[]> | undefined;
    const found = () => (loaded ??= loaders.coMentions(id, info, range));
    const load: LoadProfiles = (ids) => loaders.mentioned(ids, info);
    const { types } = args;
    const source = types
      ? profilePagesOfTypes(() => found().then((all) => rowsOf(all.slice(0, MOST_TYPED))), types, request, load)
      : profilePages(() => found().then(rowsOf), request, load);
    return new CoMentions(source, found);
  }
}

@Resolver(() => CoMentionEdgeType)
export class CoMentionTextsResolver {
  @FieldResolver(() => [MentionSubjectInterface], {
    description: "The evidence: the newest articles and posts that mention both, the newest first.",
  })
  async texts(
    @Root() { textIds }: CoMentionEdgeType,
    @Arg("first", () => Int, { defaultValue: 3, description: `How many at most: 1 to ${MOST_EVIDENCE}.` })
    first: number,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<(Article | SocialPost)[]> {
    if (first < 1 || first > MOST_EVIDENCE)
      throw new BadUserInput("first", `first must be from 1 to ${MOST_EVIDENCE}; got ${first}.`);
    const load = async (id: (typeof textIds)[number]) => loaders.one(TO_ONE["CoMentionEdge.texts"], id, info);
    const texts = await Promise.all(textIds.slice(0, first).map(load));
    return texts.filter((text) => text !== null);
  }
}

function timeOf({ from, to }: CoMentionArgs): TimeRange {
  return {
    ...(from && { from }),
    ...(to && { before: to }),
  };
}

/** Sort keys ascend, and the heaviest must come first. */
const HEAVIEST = 9_999_999;

const rowsOf = (found: readonly CoMention[]): ProfileRow[] =>
  found.map((item) => ({ item, id: item.id, sortKey: String(HEAVIEST - item.weight) }));
