import { Arg, FieldResolver, Resolver, Root } from "type-graphql";
import type { Recorded } from "../../src/domain/provenance";
import { FieldProvenanceType, RecordedInterface } from "./recorded.interface";

/** Fields that the domain keeps as ids and the graph serves as the items themselves. */
const SERVED_AS: Readonly<Record<string, string>> = {
  sourceId: "source",
  authorId: "author",
  quotedPostId: "quotedPost",
  replyToId: "replyTo",
};

@Resolver(() => RecordedInterface)
export class RecordedResolver {
  @FieldResolver(() => [FieldProvenanceType], { description: "Where the values come from: of each field that has one, or of the field asked for." })
  provenance(
    @Root() { inputs, provenance }: Recorded,
    @Arg("field", () => String, { nullable: true, description: "Only of the field of this name." }) wanted?: string | null,
  ): FieldProvenanceType[] {
    return Object.entries(provenance).flatMap(([name, { inputHash, rule }]) => {
      const field = SERVED_AS[name] ?? name;
      const record = inputs[inputHash];
      if (!record || (typeof wanted === "string" && wanted !== field)) return [];
      const { input, format, observedAt } = record;
      return [{ field, input, format, observedAt, ...(rule !== undefined && { rule }) }];
    });
  }
}
