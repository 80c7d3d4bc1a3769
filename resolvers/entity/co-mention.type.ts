import { Field, Int, ObjectType } from "type-graphql";
import type { CoMention } from "../../src/domain/coverage/co-mentions";
import type { Entity } from "../../src/domain/entity";
import type { Id } from "../../src/domain/ids";
import type { PageSource } from "../../src/loaders/page";
import { Connection, whenLoaded, type ConnectionEdge } from "../relay/connection";
import { PageInfoType } from "../relay/relay.type";
import { EntityInterface } from "./entity.interface";

@ObjectType("CoMentionEdge", {
  description: "A profile that is mentioned together with another one, and how often.",
  simpleResolvers: true,
})
export class CoMentionEdgeType {
  /** The texts that `texts` shows. */
  readonly textIds!: readonly Id<"article" | "post">[];

  @Field(() => String, {
    description: "Marks the place of this item in the list. Pass it to `after` or `before` to get the page next to it.",
  })
  readonly cursor!: string;

  @Field(() => EntityInterface, { description: "The profile itself, with its names and all its other fields." })
  readonly node!: Entity;

  @Field(() => Int, {
    description:
      "How strongly the two belong together: 3 for each article or post that mentions both in one string (a headline, " +
      "a summary, a block, the text of a post), 1 for each other one that mentions both.",
  })
  readonly weight!: number;

  @Field(() => Int, { description: "How many articles mention both." })
  readonly articles!: number;

  @Field(() => Int, { description: "How many posts mention both." })
  readonly posts!: number;

  @Field(() => Int, {
    description: "How many headlines, summaries, blocks and texts of posts mention both.",
  })
  readonly blocks!: number;
}

@ObjectType("CoMentionConnection", {
  description: "One page of the profiles that are mentioned together with one.",
  simpleResolvers: true,
})
export class CoMentionConnectionType {
  @Field(() => [CoMentionEdgeType], { description: "The profiles of this page, each with its weight and its cursor." })
  edges!: CoMentionEdgeType[];

  @Field(() => [EntityInterface], { description: "The profiles of this page alone, if you need no weights." })
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

export class CoMentions extends Connection<Entity> {
  constructor(
    source: PageSource<Entity>,
    private readonly found: () => Promise<readonly CoMention[]>,
  ) {
    super(source, "WEIGHT");
  }

  override edges() {
    return whenLoaded(super.edges(), async (edges) => {
      const byId = new Map((await this.found()).map((each) => [each.id, each]));
      return edges.flatMap((edge) => withWeight(edge, byId.get(edge.node.id)));
    });
  }
}

function withWeight({ cursor, node }: ConnectionEdge<Entity>, counted: CoMention | undefined): CoMentionEdgeType[] {
  if (counted === undefined) return [];
  const { weight, articles, posts, blocks, texts } = counted;
  return [{ cursor, node, weight, articles, posts, blocks, textIds: texts }];
}
