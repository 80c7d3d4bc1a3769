import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from "type-graphql";
import type { GraphQLResolveInfo } from "graphql";
import type { IngestReport, Outcome, ReportedItem } from "../../src/ingest/ingest-types";
import type { Item } from "../../src/loaders/item-lookup";
import { TO_ONE } from "../../src/loaders/relations";
import type { GraphContext } from "../context";
import { NodeInterface } from "../relay/relay.type";
import { DocumentInput, sourceDocuments } from "./document.input";
import { IngestedItemType, IngestOutcomeEnum, IngestReportType, type IngestOutcome } from "./ingest.type";

const OUTCOMES: Readonly<Record<Outcome, IngestOutcome>> = {
  accepted: "ACCEPTED",
  updated: "UPDATED",
  unchanged: "UNCHANGED",
  skipped: "SKIPPED",
};

@Resolver(() => IngestedItemType)
export class IngestResolver {
  @Mutation(() => IngestReportType, {
    description:
      "Reads documents into the graph, as `mediagraph ingest` does. At most 100 documents, each at most 1 " +
      "MiB and all together at most 10 MiB as UTF-8. If something is wrong with one document, the report " +
      "says so and the others are still read. Round trips are counted and limited for the reads that " +
      "answer the mutation, not for its writes. Needs the bearer token (header `Authorization`).",
  })
  ingest(
    @Arg("documents", () => [DocumentInput], { description: "The documents, 1 to 100. They are read in this order." })
    documents: readonly DocumentInput[],
    @Ctx() { writer }: GraphContext,
  ): Promise<IngestReport> {
    return writer().ingest(sourceDocuments(documents));
  }

  @FieldResolver(() => IngestOutcomeEnum, {
    description: "What happened to the item: whether it was new, changed, known already or left out.",
  })
  outcome(@Root() { outcome }: ReportedItem): IngestOutcome {
    return OUTCOMES[outcome];
  }

  @FieldResolver(() => NodeInterface, {
    nullable: true,
    description: "The item as it now is in the graph. Null if it was skipped or has been removed.",
  })
  node(
    @Root() item: ReportedItem,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Item | null> | null {
    return loaders.one(TO_ONE["IngestedItem.node"], item, info);
  }
}
