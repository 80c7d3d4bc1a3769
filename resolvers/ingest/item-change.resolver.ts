import { Arg, Ctx, FieldResolver, ID, Info, Mutation, Resolver, Root } from "type-graphql";
import type { GraphQLResolveInfo } from "graphql";
import type {
  ChangeOutcome as Outcome,
  ChangeReport,
  CorrectionReport,
  SettlementReport,
} from "../../src/ingest/writing/writer";
import { BadUserInput } from "../../src/domain/errors/errors";
import type { Item } from "../../src/loaders/item-lookup";
import { TO_ONE } from "../../src/loaders/relations";
import type { GraphContext } from "../context";
import { ByArg, said } from "../mention/by.arg";
import { idOf, recordIdOf } from "../relay/global-id";
import { NodeInterface } from "../relay/relay.type";
import { ChangeOutcomeEnum, ItemChangeType, type ChangeOutcome } from "./ingest.type";

const OUTCOMES: Readonly<
  Record<Exclude<Outcome | CorrectionReport["outcome"], "unknown"> | SettlementReport["outcome"], ChangeOutcome>
> = {
  removed: "REMOVED",
  restored: "RESTORED",
  erased: "ERASED",
  united: "UNITED",
  parted: "PARTED",
  corrected: "CORRECTED",
  unchanged: "UNCHANGED",
};

export type ItemChange = Pick<ChangeReport, "id"> & { readonly outcome: keyof typeof OUTCOMES };

@Resolver(() => ItemChangeType)
export class ItemChangeResolver {
  @Mutation(() => ItemChangeType, {
    nullable: true,
    description:
      "Removes an article. Fields that led to it are then null or leave it out; the posts it embeds stay. " +
      "Later documents do not bring it back; `restore` does. Null if no article has the id. Needs the " +
      "bearer token (header `Authorization`).",
  })
  removeArticle(
    @Arg("id", () => ID, {
      description: "The id of the article that is to be removed, e.g. `article_0123456789abcdef0123456789abcdef`.",
    })
    id: string,
    @Ctx() { writer }: GraphContext,
  ): Promise<ItemChange | null> {
    return known(writer().remove(idOf("article", id, "id")));
  }

  @Mutation(() => ItemChangeType, {
    nullable: true,
    description:
      "Removes a social post. The articles that embed it stay, with `post: null` at its place. Later " +
      "documents do not bring it back; `restore` does. Null if no post has the id. Needs the bearer token " +
      "(header `Authorization`).",
  })
  removePost(
    @Arg("id", () => ID, {
      description: "The id of the post that is to be removed, e.g. `post_0123456789abcdef0123456789abcdef`.",
    })
    id: string,
    @Ctx() { writer }: GraphContext,
  ): Promise<ItemChange | null> {
    return known(writer().remove(idOf("post", id, "id")));
  }

  @Mutation(() => ItemChangeType, {
    nullable: true,
    description:
      "Removes the profile of an entity and every mention of it. If very many texts mention it, they are searched " +
      "after the answer, and until then `Mention.entity` is null in them. Later documents do not bring the profile " +
      "back and get no mentions of it; `restore` brings both back. Null if no profile has the id. Needs the bearer " +
      "token (header `Authorization`).",
  })
  removeEntity(
    @Arg("id", () => ID, {
      description: "The id of the profile that is to be removed, e.g. `entity_0123456789abcdef0123456789abcdef`.",
    })
    id: string,
    @Ctx() { writer }: GraphContext,
  ): Promise<ItemChange | null> {
    return known(writer().remove(idOf("entity", id, "id")));
  }

  @Mutation(() => ItemChangeType, {
    nullable: true,
    description:
      "Brings a removed article, post, account, profile or source back, with everything that led to it. " +
      "After a profile is restored, all texts are searched for mentions of it again. An erased item cannot " +
      "be restored: that is an error. Null if nothing has the id. Needs the bearer token (header " +
      "`Authorization`).",
  })
  restore(
    @Arg("id", () => ID, {
      description: "The id that the removed item had, e.g. `article_0123456789abcdef0123456789abcdef`.",
    })
    id: string,
    @Ctx() { writer }: GraphContext,
  ): Promise<ItemChange | null> {
    return known(writer().restore(recordIdOf(id, "id")));
  }

  @Mutation(() => ItemChangeType, {
    nullable: true,
    description:
      "Erases an article, post, account, profile or source for good, whether it was removed before or not. " +
      "Its content leaves the store, the kept inputs and later exports, and it cannot be restored. Its " +
      "addresses, handles and names are kept only as hashes, so that later documents do not bring it back. " +
      "The posts of an article are not erased with it: erase each by its own id. Null if nothing has the " +
      "id. Needs the bearer token (header `Authorization`).",
  })
  erase(
    @Arg("id", () => ID, {
      description:
        "The id of the item whose content is to be taken away for good, e.g. `post_0123456789abcdef0123456789abcdef`.",
    })
    id: string,
    @Ctx() { writer }: GraphContext,
  ): Promise<ItemChange | null> {
    return known(writer().erase(recordIdOf(id, "id")));
  }

  @Mutation(() => ItemChangeType, {
    description:
      "Says whether two items of one kind are the same, as `Entity.possiblySame` asks. `same: true` unites them: both " +
      "ids lead to one item from then on. `same: false` keeps them apart, whatever comes in later. Two profiles that a " +
      "person united are two again then, each with what was said of it; it is an error for what inputs united. " +
      "`undoCorrection` takes back what was said of profiles, and `Entity.identityCorrections` lists it. For example, " +
      '`settleIdentity(items: ["entity_…", "entity_…"], same: false, by: "desk")`. Gives the first of the two. Needs the bearer token.',
  })
  settleIdentity(
    @Arg("items", () => [ID], { description: "The ids of the two items." }) items: readonly string[],
    @Arg("same", () => Boolean, { description: "True if they are the same, false if they are two." }) same: boolean,
    @ByArg() by: string | null,
    @Ctx() { writer }: GraphContext,
  ): Promise<ItemChange> {
    const { by: correctedBy } = said(by);
    const [first, second, ...more] = items.map((id, index) => recordIdOf(id, `items[${index}]`));
    if (first === undefined || second === undefined || more.length > 0)
      throw new BadUserInput("items", `items must name two items; got ${items.length}.`);
    return writer().settle({ items: [first, second], same, ...(correctedBy !== undefined && { correctedBy }) });
  }

  @FieldResolver(() => ChangeOutcomeEnum, {
    description:
      "What happened to the item: whether it was removed, restored, erased, settled or corrected, or was so already.",
  })
  outcome(@Root() { outcome }: ItemChange): ChangeOutcome {
    return OUTCOMES[outcome];
  }

  @FieldResolver(() => NodeInterface, {
    nullable: true,
    description: "The item as it now is in the graph. Null if it is removed or erased.",
  })
  node(
    @Root() change: ItemChange,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Item | null> | null {
    return loaders.one(TO_ONE["ItemChange.node"], change, info);
  }
}

/** Null if nothing has the id. */
export async function known(changed: Promise<ChangeReport | CorrectionReport>): Promise<ItemChange | null> {
  const { id, outcome } = await changed;
  return id === null || outcome === "unknown" ? null : { id, outcome };
}
