import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from "type-graphql";
import type { GraphQLResolveInfo } from "graphql";
import type { IngestReport, Outcome, ReportedItem } from "../../src/ingest/ingest-types";
import type { Item } from "../../src/loaders/reference";
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
      "Reads documents into the graph, as `mediagraph ingest` does: at most 100, each at most 1 MiB and together 10 MiB as UTF-8. " +
      "What is wrong with a document stands in the report and spares the others. Round trips are reported and limited for what the " +
      "answer of a mutation reads, not for what it writes. Needs the bearer token.",
  })
  ingest(
    @Arg("documents", () => [DocumentInput], { description: "The documents, read in this order." })
    documents: readonly DocumentInput[],
    @Ctx() { writer }: GraphContext,
  ): Promise<IngestReport> {
    return writer().ingest(sourceDocuments(documents));
  }

  @FieldResolver(() => IngestOutcomeEnum, { description: "What became of it." })
  outcome(@Root() { outcome }: ReportedItem): IngestOutcome {
    return OUTCOMES[outcome];
  }

  @FieldResolver(() => NodeInterface, {
    nullable: true,
    description: "The item as it is in the graph now; null where it was skipped or is removed.",
  })
  node(
    @Root() item: ReportedItem,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Item | null> | null {
    return loaders.one(TO_ONE["IngestedItem.node"], item, info);
  }
}
