import { Field, ID, InterfaceType } from "type-graphql";
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
