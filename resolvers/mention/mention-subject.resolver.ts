import type { GraphQLResolveInfo } from "graphql";
import { Args, ArgsType, Ctx, Field, FieldResolver, Info, Resolver, Root } from "type-graphql";
import type { Article } from "../../src/domain/article";
import type { Entity, EntityType } from "../../src/domain/entity";
import { mentionedEntitiesOf, type Mention, type MentionedEntity } from "../../src/domain/mention";
import type { SocialPost } from "../../src/domain/social-post";
import type { PageRequest, PageRow, PageSource } from "../../src/loaders/page";
import { inListOrder, pageInMemory } from "../../src/loaders/page-in-memory";
import type { GraphContext } from "../context";
import { EntityTypeEnum } from "../entity/entity.interface";
import { Connection } from "../relay/connection";
import { PageArgs, pageRequest } from "../relay/page.args";
import { MentionPageArgs, passes } from "./mention.args";
import { MentionConnection, MentionSubjectInterface } from "./mention.type";
import { MentionedEntities, MentionedEntityConnectionType } from "./mentioned-entity.connection";

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
    const all = inListOrder(mentions);
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
    const load = (some: readonly MentionedEntity[]) =>
      loaders.mentioned(
        some.map(({ id }) => id),
        info,
      );
    return new MentionedEntities(
      args.types ? ofTypes(args.types, mentioned, request, load) : ofAll(mentioned, request, load),
      mentioned,
    );
  }
}

type Load = (mentioned: readonly MentionedEntity[]) => Promise<(Entity | null)[]>;

/** Loads only the profiles of the page. A profile that was removed in the meantime is left out. */
function ofAll(mentioned: readonly MentionedEntity[], request: PageRequest, load: Load): PageSource<Entity> {
  return {
    page() {
      const page = pageInMemory(inListOrder(mentioned), request);
      return load(page.rows.map(({ item }) => item)).then((entities) => ({
        ...page,
        rows: page.rows.flatMap((row, index) => withItem(row, entities[index])),
      }));
    },
    count: () => mentioned.length,
  };
}

/** A mention does not hold the type of its profile, so all profiles are loaded. */
function ofTypes(
  types: readonly EntityType[],
  mentioned: readonly MentionedEntity[],
  request: PageRequest,
  load: Load,
): PageSource<Entity> {
  let loaded: Promise<PageRow<Entity>[]> | undefined;
  const rows = () => (loaded ??= load(mentioned).then((entities) => ofType(entities)));
  const ofType = (entities: readonly (Entity | null)[]) =>
    inListOrder(mentioned)
      .flatMap((row, index) => withItem(row, entities[index]))
      .filter(({ item }) => types.includes(item.type));
  return {
    page: () => rows().then((all) => pageInMemory(all, request)),
    count: () => rows().then((all) => all.length),
  };
}

function withItem<R extends object>(
  row: R,
  item: Entity | null | undefined,
): (Omit<R, "item"> & { readonly item: Entity })[] {
  return item ? [{ ...row, item }] : [];
}
