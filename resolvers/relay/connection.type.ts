import { Field, Int, ObjectType, type ClassType } from "type-graphql";
import { PageInfoType } from "./page-info.type";

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
