import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from "type-graphql";
import type { GraphQLResolveInfo } from "graphql";
import { missedIn, placeIn, type Change } from "../../src/domain/change";
import { ChangesGone } from "../../src/domain/errors/errors";
import type { Id } from "../../src/domain/ids";
import type { RecordKind } from "../../src/domain/item";
import type { Item } from "../../src/loaders/item-lookup";
import type { ChangePage } from "../../src/loaders/page";
import { TO_ONE } from "../../src/loaders/relations";
import type { GraphContext } from "../context";
import { pageRequest } from "../relay/page.args";
import { NodeInterface } from "../relay/relay.type";
import { ChangeConnectionType, ChangeType } from "./change.type";
import { KindsArg, ofKinds } from "./kinds.arg";
import { cursorOf, placeOf } from "./log-cursor";

@Resolver(() => ChangeType)
export class ChangeResolver {
  @Query(() => ChangeConnectionType, {
    description:
      "What was saved, in the order in which it became visible: the log of changes. Give the last `endCursor` as " +
      "`after`, and you get everything that was saved since, each save once. The log keeps the changes of some time, " +
      "30 days if the server is not told otherwise. A cursor from before that is an error with the code CHANGES_GONE.",
  })
  async changes(
    @Arg("after", () => String, {
      nullable: true,
      description:
        "Gives only the changes after this cursor: an `endCursor`, `newestCursor` or `cursor` of this list. Without " +
        "it, from the oldest change that is kept.",
    })
    after: string | null | undefined,
    @KindsArg()
    kinds: readonly RecordKind[] | null | undefined,
    @Arg("first", () => Int, {
      nullable: true,
      description: "How many changes you want at most, from 1 to 100. Without it, 20.",
    })
    first: number | null | undefined,
    @Ctx() { loaders }: GraphContext,
  ): Promise<Changes> {
    const { take } = pageRequest({ ...(first !== undefined && { first }) }, "CHANGES");
    const place = typeof after === "string" ? placeOf(after, "after") : undefined;
    const page = await loaders.changes({
      first: "first" in take ? take.first : take.last,
      ...(place !== undefined && { after: place.read.seq }),
      ...ofKinds(kinds),
    });
    const missed = place && missedIn(page, place);
    if (missed !== undefined) throw new ChangesGone(missed);
    return new Changes(page, place !== undefined);
  }

  @FieldResolver(() => ID, {
    description: "Which item was saved, e.g. `article_0123456789abcdef0123456789abcdef`. It may be removed by now.",
  })
  itemId(@Root() { id }: Change): Id {
    return id;
  }

  @FieldResolver(() => NodeInterface, {
    nullable: true,
    description: "The item as it is now, not as it was then. Null if it is removed, or a part of another item.",
  })
  item(
    @Root() change: Change,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Item | null> | null {
    return loaders.one(TO_ONE["Change.item"], change, info);
  }
}

/** Resolves `ChangeConnection`. graphql-js calls only the getters whose fields are selected. */
class Changes implements ChangeConnectionType {
  constructor(
    private readonly page: ChangePage,
    private readonly hasPrevious: boolean,
  ) {}

  get edges() {
    return this.nodes.map((node) => ({ cursor: this.cursorOf(node.seq), node }));
  }

  get nodes() {
    return [...this.page.rows];
  }

  get pageInfo() {
    const { rows, end, hasNext } = this.page;
    return {
      hasPreviousPage: this.hasPrevious,
      hasNextPage: hasNext,
      startCursor: rows[0] === undefined ? null : this.cursorOf(rows[0].seq),
      endCursor: this.cursorOf(end),
    };
  }

  get newestCursor() {
    return this.cursorOf(this.page.newest);
  }

  private cursorOf(seq: number): string {
    return cursorOf({ log: this.page.log, read: placeIn(this.page, seq) });
  }
}
