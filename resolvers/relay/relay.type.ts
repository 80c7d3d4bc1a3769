import { Directive, Field, ID, Int, InterfaceType, ObjectType, type ClassType } from "type-graphql";
import type { Id } from "../../src/domain/ids";

@InterfaceType("Node", {
  description:
    "Whatever has an id of its own. The id of an article, post, account, profile or source never dies: of two items " +
    "that turn out to be one, both ids lead to it. The id of a mention lives as long as the text that it stands in.",
})
export class NodeInterface {
  @Field(() => ID, { description: "Global and opaque." })
  id!: Id;
}

@Directive("@shareable")
@ObjectType("PageInfo", { description: "Where a page stands in its list.", simpleResolvers: true })
export class PageInfoType {
  @Field(() => Boolean, { description: "Whether there is more before this page." })
  hasPreviousPage!: boolean;

  @Field(() => Boolean, { description: "Whether there is more after this page." })
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: "Cursor of the first edge; null on an empty page." })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: "Cursor of the last edge; null on an empty page." })
  endCursor!: string | null;
}

/** The connection type over a node type, with its edge type: `ArticleConnection` and `ArticleEdge` for `Article`. */
export function connectionType<T extends object>(name: string, node: () => ClassType<T> | object): ClassType {
  @ObjectType(`${name}Edge`, { description: `One ${name} in a list.`, simpleResolvers: true })
  class EdgeType {
    @Field(() => String, { description: "Where it stands in the list: what `after` and `before` take." })
    cursor!: string;

    @Field(node, { description: `The ${name} itself.` })
    node!: T;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.`, simpleResolvers: true })
  class ConnectionType {
    @Field(() => [EdgeType], { description: "The page, each with its cursor." })
    edges!: EdgeType[];

    @Field(() => [node()], { description: "The page without cursors." })
    nodes!: T[];

    @Field(() => PageInfoType, { description: "Where the page stands in the list." })
    pageInfo!: PageInfoType;

    @Field(() => Int, { description: "How many there are on all pages together. Counted only when asked for." })
    totalCount!: number;
  }
  return ConnectionType;
}
