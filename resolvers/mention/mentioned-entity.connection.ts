import { Field, Int, ObjectType } from "type-graphql";
import type { Entity } from "../../src/domain/entity";
import type { Mention, MentionedEntity } from "../../src/domain/mention";
import type { PageSource } from "../../src/loaders/page";
import { EntityInterface } from "../entity/entity.interface";
import { Connection, whenLoaded, type ConnectionEdge } from "../relay/connection";
import { PageInfoType } from "../relay/relay.type";
import { MentionType } from "./mention.type";

@ObjectType("MentionedEntityEdge", {
  description: "One profile that an article or post mentions, with its place in the list.",
  simpleResolvers: true,
})
export class MentionedEntityEdgeType {
  @Field(() => String, {
    description: "Marks the place of this item in the list. Pass it to `after` or `before` to get the page next to it.",
  })
  cursor!: string;

  @Field(() => EntityInterface, { description: "The profile itself, with its names and all its other fields." })
  node!: Entity;

  @Field(() => Int, {
    description: "How often the article or post mentions the profile.",
  })
  mentionCount!: number;

  @Field(() => MentionType, {
    description: "The first place that mentions the profile, e.g. to show its name as the text writes it.",
  })
  firstMention!: Mention;
}

@ObjectType("MentionedEntityConnection", {
  description: "One page of the profiles that an article or post mentions.",
  simpleResolvers: true,
})
export class MentionedEntityConnectionType {
  @Field(() => [MentionedEntityEdgeType], {
    description: "The profiles of this page, each with its cursor and its number of mentions.",
  })
  edges!: MentionedEntityEdgeType[];

  @Field(() => [EntityInterface], {
    description: "The profiles of this page alone, if you need no cursors and no numbers.",
  })
  nodes!: Entity[];

  @Field(() => PageInfoType, {
    description: "Whether there are pages before and after this one, and the cursors to reach them.",
  })
  pageInfo!: PageInfoType;

  @Field(() => Int, {
    description: "How many profiles the list has on all pages together. Counted only if you select this field.",
  })
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
    return whenLoaded(edges, (loaded) => this.withCounts(loaded));
  }

  private withCounts(edges: readonly ConnectionEdge<Entity>[]) {
    return edges.map(({ cursor, node }) => ({ ...this.mentioned.get(node.id), cursor, node }));
  }
}
