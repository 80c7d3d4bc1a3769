import { Arg, FieldResolver, Resolver, Root } from "type-graphql";
import { servedInputName } from "../../src/domain/input-name";
import type { Recorded } from "../../src/domain/provenance";
import { FieldProvenanceType, RecordedInterface } from "./recorded.interface";

/** Fields with another name in GraphQL. Most of them are an id in the domain and the item itself in GraphQL. */
const SERVED_AS: Readonly<Record<string, string>> = {
  sourceId: "source",
  authorId: "author",
  quotedPostId: "quotedPost",
  replyToId: "replyTo",
  descriptions: "description",
};

@Resolver(() => RecordedInterface)
export class RecordedResolver {
  @FieldResolver(() => [FieldProvenanceType], {
    description: "For each field that has a value: the input that it comes from.",
  })
  provenance(
    @Root() { inputs, provenance }: Recorded,
    @Arg("field", () => String, {
      nullable: true,
      description: 'Gives only the provenance of the field with this name, e.g. `"headline"`.',
    })
    wanted?: string | null,
  ): FieldProvenanceType[] {
    return Object.entries(provenance).flatMap(([key, { inputHash, rule }]) => {
      const [name = key, part] = key.split(":");
      const field = SERVED_AS[name] ?? name;
      const record = inputs[inputHash];
      if (!record || (typeof wanted === "string" && wanted !== field)) return [];
      const { input, format, observedAt } = record;
      return [
        {
          field,
          input: servedInputName(input),
          format,
          observedAt,
          ...(part !== undefined && { part }),
          ...(rule !== undefined && { rule }),
        },
      ];
    });
  }
}
