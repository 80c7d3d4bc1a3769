import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from "type-graphql";
import type { GraphQLResolveInfo } from "graphql";
import type { IngestReport, Outcome, ReportedItem } from "../../src/ingest/ingest-types";
import type { ItemPreview } from "../../src/domain/item-preview";
import type { Item } from "../../src/loaders/item-lookup";
import { TO_ONE } from "../../src/loaders/relations";
import type { GraphContext } from "../context";
import { NodeInterface } from "../relay/relay.type";
import { DocumentInput, givenDocuments } from "./document.input";
import { ItemPreviewType } from "./item-preview.type";
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
      "says so and the others are still read. `dryRun: true` writes nothing, and says what would come of them. Round " +
      "trips are counted and limited for the reads that " +
      "answer the mutation, not for its writes. Needs the bearer token (header `Authorization`).",
  })
  ingest(
    @Arg("documents", () => [DocumentInput], { description: "The documents, 1 to 100. They are read in this order." })
    documents: readonly DocumentInput[],
    @Arg("dryRun", () => Boolean, {
      defaultValue: false,
      description:
        "True to only see what would come of the documents, as `mediagraph ingest --dry-run` shows it: the report is " +
        "about what would be, and the first 200 items have a `preview`. Nothing is written, and what cannot be read is " +
        "not kept for another try. What was fetched from an address is kept for ten minutes: saving it then takes what " +
        "the preview showed, and does not fetch it again.",
    })
    dryRun: boolean,
    @Ctx() { writer }: GraphContext,
  ): Promise<IngestReport> {
    const given = givenDocuments(documents);
    return dryRun ? writer().preview(given) : writer().ingest(given);
  }

  @FieldResolver(() => [String], {
    description:
      "In a dry run: the fields that would change in the item that is known, e.g. `headline` or `source.logo`. " +
      "`provenance` means that one more speaker says what is known. Empty if nothing would change.",
  })
  changes(@Root() { changes = [] }: ReportedItem): readonly string[] {
    return changes;
  }

  @FieldResolver(() => ItemPreviewType, {
    nullable: true,
    description: "In a dry run: what the item would be. Null otherwise, and if it would be skipped or stay removed.",
  })
  preview(@Root() { preview }: ReportedItem): ItemPreview | undefined {
    return preview;
  }

  @FieldResolver(() => IngestOutcomeEnum, {
    description: "What happened to the item: whether it was new, changed, known already or left out.",
  })
  outcome(@Root() { outcome }: ReportedItem): IngestOutcome {
    return OUTCOMES[outcome];
  }

  @FieldResolver(() => NodeInterface, {
    nullable: true,
    description:
      "The item as it now is in the graph. Null if it was skipped, has been removed, or would be new after a dry run.",
  })
  node(
    @Root() item: ReportedItem,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Item | null> | null {
    return loaders.one(TO_ONE["IngestedItem.node"], item, info);
  }
}
