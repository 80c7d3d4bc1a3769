import { ArgsType, Field, Int } from "type-graphql";
import { BadUserInput } from "../../src/domain/errors/errors";
import type { ClientFilter, PageRequest } from "../../src/loaders/page";
import { decodeCursor } from "./cursor";
import { SORT_ORDERS, type OrderName } from "./order.enum";

const DEFAULT_PAGE = 20;
export const LARGEST_PAGE = 100;

const NEXT_PAGE = {
  first: "For more, ask for the next page: give after the endCursor of this one.",
  last: "For more, ask for the page before: give before the startCursor of this one.",
} as const;

/** The arguments that every connection has. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: "How many items you want from the start of the list, from 1 to 100. Without `first` and `last`, 20.",
  })
  first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Gives only the items after this cursor, e.g. the `endCursor` of the page before.",
  })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many items you want from the end of the list, from 1 to 100. Not together with `first`.",
  })
  last?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Gives only the items before this cursor, e.g. the `startCursor` of the page after.",
  })
  before?: string | null;
}

/** What to ask the store for. Throws a BadUserInput that names the wrong argument. */
export function pageRequest(args: PageArgs, order: OrderName, filter?: ClientFilter): PageRequest {
  const { first, last, after, before } = args;
  return {
    order: SORT_ORDERS[order],
    take: takeOf(first ?? undefined, last ?? undefined),
    ...(typeof after === "string" && { after: decodeCursor(after, order, "after") }),
    ...(typeof before === "string" && { before: decodeCursor(before, order, "before") }),
    ...(filter && { filter }),
  };
}

function takeOf(first: number | undefined, last: number | undefined): PageRequest["take"] {
  if (first !== undefined && last !== undefined) {
    throw new BadUserInput(
      "last",
      `last cannot be given together with first: a page is the start or the end of a list. Give one of them, from 1 to ${LARGEST_PAGE}.`,
    );
  }
  return last === undefined ? { first: pageSize(first ?? DEFAULT_PAGE, "first") } : { last: pageSize(last, "last") };
}

function pageSize(size: number, argument: "first" | "last"): number {
  if (size >= 1 && size <= LARGEST_PAGE) return size;
  const wayOut = size > LARGEST_PAGE ? ` ${NEXT_PAGE[argument]}` : "";
  throw new BadUserInput(argument, `${argument} must be from 1 to ${LARGEST_PAGE}; got ${size}.${wayOut}`);
}
