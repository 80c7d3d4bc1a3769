import { Directive, Field, ID, Int, InterfaceType, ObjectType, type ClassType } from "type-graphql";
import type { Id } from "../../src/domain/ids";

@InterfaceType("Node", {
  description:
    "Any item that has an id. The id of an article, post, account, profile or source is valid for ever: " +
    "if two items turn out to be one, both ids lead to it. The id of a mention is valid until the text " +
    "that has it changes, or until its article or entity is united with another.",
})
export class NodeInterface {
  @Field(() => ID, {
    description:
      "The id of the item in the whole graph. Treat it as opaque: give it back as it is, and read nothing " +
      "from it.",
  })
  id!: Id;
}

@Directive("@shareable")
@ObjectType("PageInfo", {
  description: "Whether a list has more pages, and the cursors to reach them.",
  simpleResolvers: true,
})
export class PageInfoType {
  @Field(() => Boolean, { description: "True if the list has items before this page." })
  hasPreviousPage!: boolean;

  @Field(() => Boolean, { description: "True if the list has items after this page." })
  hasNextPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "The cursor of the first item on this page. Pass it to `before`. Null if the page is empty.",
  })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The cursor of the last item on this page. Pass it to `after`. Null if the page is empty.",
  })
  endCursor!: string | null;
}

/** Makes the connection type and the edge type for a node type: `ArticleConnection` and `ArticleEdge` for `Article`. */
export function connectionType<T extends object>(name: string, node: () => ClassType<T> | object): ClassType {
  @ObjectType(`${name}Edge`, {
    description: `One item of type ${name}, with its place in a list.`,
    simpleResolvers: true,
  })
  class EdgeType {
    @Field(() => String, {
      description:
        "Marks the place of this item in the list. Pass it to `after` or `before` to get the page next to it.",
    })
    cursor!: string;

    @Field(node, { description: `The item itself, of type ${name}.` })
    node!: T;
  }

  @ObjectType(`${name}Connection`, {
    description: `One page of a list whose items are of type ${name}.`,
    simpleResolvers: true,
  })
  class ConnectionType {
    @Field(() => [EdgeType], { description: "The items of this page, each with its cursor." })
    edges!: EdgeType[];

    @Field(() => [node()], { description: "The items of this page alone, if you need no cursors." })
    nodes!: T[];

    @Field(() => PageInfoType, {
      description: "Whether there are pages before and after this one, and the cursors to reach them.",
    })
    pageInfo!: PageInfoType;

    @Field(() => Int, {
      description: "How many items the list has on all pages together. Counted only if you select this field.",
    })
    totalCount!: number;
  }
  return ConnectionType;
}
