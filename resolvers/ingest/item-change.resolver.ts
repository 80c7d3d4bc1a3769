import { Arg, Ctx, FieldResolver, ID, Info, Mutation, Resolver, Root } from "type-graphql";
import type { GraphQLResolveInfo } from "graphql";
import type { ChangeOutcome as Outcome, ChangeReport } from "../../src/ingest/ingest-types";
import type { Item } from "../../src/loaders/reference";
import { TO_ONE } from "../../src/loaders/relations";
import type { GraphContext } from "../context";
import { idOf, recordIdOf } from "../relay/global-id";
import { NodeInterface } from "../relay/relay.type";
import { ChangeOutcomeEnum, ItemChangeType, type ChangeOutcome } from "./ingest.type";

const OUTCOMES: Readonly<Record<Exclude<Outcome, "unknown">, ChangeOutcome>> = {
  removed: "REMOVED",
  restored: "RESTORED",
  erased: "ERASED",
  unchanged: "UNCHANGED",
};

type Change = ChangeReport & { readonly outcome: keyof typeof OUTCOMES };

@Resolver(() => ItemChangeType)
export class ItemChangeResolver {
  @Mutation(() => ItemChangeType, {
    nullable: true,
    description:
      "Removes an article: it is null wherever it was named, its edges are gone, its posts stay. Later documents leave it removed. Null where no article has the id. Needs the bearer token.",
  })
  removeArticle(
    @Arg("id", () => ID, { description: "Its id." }) id: string,
    @Ctx() { writer }: GraphContext,
  ): Promise<Change | null> {
    return known(writer().remove(idOf("article", id, "id")));
  }

  @Mutation(() => ItemChangeType, {
    nullable: true,
    description:
      "Removes a post: the articles that embed it stay, and their embeds of it have a null `post`. Later documents leave it removed. Null where no post has the id. Needs the bearer token.",
  })
  removePost(
    @Arg("id", () => ID, { description: "Its id." }) id: string,
    @Ctx() { writer }: GraphContext,
  ): Promise<Change | null> {
    return known(writer().remove(idOf("post", id, "id")));
  }

  @Mutation(() => ItemChangeType, {
    nullable: true,
    description:
      "Removes an entity profile and every mention of it. Later documents neither bring it back nor mention it. Null where no entity has the id. Needs the bearer token.",
  })
  removeEntity(
    @Arg("id", () => ID, { description: "Its id." }) id: string,
    @Ctx() { writer }: GraphContext,
  ): Promise<Change | null> {
    return known(writer().remove(idOf("entity", id, "id")));
  }

  @Mutation(() => ItemChangeType, {
    nullable: true,
    description:
      "Brings a removed article, post, account, entity or source back with all its edges; for an entity all texts are read again. An erased one is refused. Null where nothing has the id. Needs the bearer token.",
  })
  restore(
    @Arg("id", () => ID, { description: "Its id." }) id: string,
    @Ctx() { writer }: GraphContext,
  ): Promise<Change | null> {
    return known(writer().restore(recordIdOf(id, "id")));
  }

  @Mutation(() => ItemChangeType, {
    nullable: true,
    description:
      "Erases an article, post, account, entity or source for good, removed or not: its content leaves the store, kept inputs and exports, and it cannot be restored. " +
      "What it was known by is kept as hashes, so that later documents do not bring it back. The posts of an article are erased by their own ids. " +
      "Null where nothing has the id. Needs the bearer token.",
  })
  erase(
    @Arg("id", () => ID, { description: "Its id." }) id: string,
    @Ctx() { writer }: GraphContext,
  ): Promise<Change | null> {
    return known(writer().erase(recordIdOf(id, "id")));
  }

  @FieldResolver(() => ChangeOutcomeEnum, { description: "What was done." })
  outcome(@Root() { outcome }: Change): ChangeOutcome {
    return OUTCOMES[outcome];
  }

  @FieldResolver(() => NodeInterface, {
    nullable: true,
    description: "The item as it is in the graph now; null where it is removed or erased.",
  })
  node(
    @Root() change: Change,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Item | null> | null {
    return loaders.one(TO_ONE["ItemChange.node"], change, info);
  }
}

async function known(changed: Promise<ChangeReport>): Promise<Change | null> {
  const { id, outcome } = await changed;
  return outcome === "unknown" ? null : { id, outcome };
}
