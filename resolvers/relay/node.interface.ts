import { Field, ID, InterfaceType } from "type-graphql";
import type { Id } from "../../src/domain/ids";

@InterfaceType("Node", { description: "Whatever has an id of its own. An id once given never dies: of two items that turn out to be one, both ids lead to it." })
export class NodeInterface {
  @Field(() => ID, { description: "Global and opaque." })
  id!: Id;
}
