import { Field, Int, ObjectType } from "type-graphql";
import type { Entity } from "../../src/domain/entity";
import type { Mention, MentionedEntity } from "../../src/domain/mention";
import type { PageSource } from "../../src/loaders/page";
import { EntityInterface } from "../entity/entity.interface";
import { Connection, type ConnectionEdge } from "../relay/connection";
import { PageInfoType } from "../relay/relay.type";
import { MentionType } from "./mention.type";

@ObjectType("MentionedEntityEdge", {
  description: "One profile that an article or post mentions.",
  simpleResolvers: true,
})
export class MentionedEntityEdgeType {
  @Field(() => String, { description: "Where it stands in the list: what `after` and `before` take." })
  cursor!: string;

  @Field(() => EntityInterface, { description: "The profile itself." })
  node!: Entity;

  @Field(() => Int, {
    description: "How often the article or post mentions it: so many of its `mentions` have this profile.",
  })
  mentionCount!: number;

  @Field(() => MentionType, {
    description: "The first of these mentions, e.g. to show the profile's name as the text has it.",
  })
  firstMention!: Mention;
}

@ObjectType("MentionedEntityConnection", {
  description: "A page of the profiles that an article or post mentions.",
  simpleResolvers: true,
})
export class MentionedEntityConnectionType {
  @Field(() => [MentionedEntityEdgeType], { description: "The page, each with its cursor and its count of mentions." })
  edges!: MentionedEntityEdgeType[];

  @Field(() => [EntityInterface], { description: "The page without cursors and counts." })
  nodes!: Entity[];

  @Field(() => PageInfoType, { description: "Where the page stands in the list." })
  pageInfo!: PageInfoType;

  @Field(() => Int, { description: "How many profiles there are on all pages together. Counted only when asked for." })
  totalCount!: number;
}

export class MentionedEntities extends Connection<Entity> {
  private readonly mentioned: ReadonlyMap<string, MentionedEntity>;

  constructor(source: PageSource<Entity>, mentioned: readonly MentionedEntity[]) {
    super(source, "DOCUMENT");
    this.mentioned = new Map(mentioned.map((each) => [each.id, each]));
  }

  override edges() {
    const edges = super.edges();
    return edges instanceof Promise ? edges.then((loaded) => this.#withCounts(loaded)) : this.#withCounts(edges);
  }

  #withCounts(edges: readonly ConnectionEdge<Entity>[]) {
    return edges.map(({ cursor, node }) => ({ ...this.mentioned.get(node.id), cursor, node }));
  }
}
