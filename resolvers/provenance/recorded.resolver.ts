import { Arg, FieldResolver, Resolver, Root } from "type-graphql";
import { servedInputName } from "../../src/domain/addresses/input-name";
import { originsOf, type Recorded } from "../../src/domain/statements/provenance";
import { FieldProvenanceType, RecordedInterface } from "./recorded.interface";

/** Fields with another name in GraphQL. Most of them are an id in the domain and the item itself in GraphQL. */
const SERVED_AS: Readonly<Record<string, string>> = {
  sourceId: "source",
  authorId: "author",
  quotedPostId: "quotedPost",
  replyToId: "replyTo",
  repostOfId: "repostOf",
  descriptions: "description",
};

@Resolver(() => RecordedInterface)
export class RecordedResolver {
  @FieldResolver(() => [FieldProvenanceType], {
    description:
      "For each field that has a value: the input that it comes from. A field of several values, such as `keywords`, " +
      "has a line for each speaker that gave some of them.",
  })
  provenance(
    @Root() recorded: Recorded,
    @Arg("field", () => String, {
      nullable: true,
      description: 'Gives only the provenance of the field with this name, e.g. `"headline"`.',
    })
    wanted?: string | null,
  ): FieldProvenanceType[] {
    return Object.keys(recorded.provenance).flatMap((path) => {
      const [name = path, part] = path.split(":");
      const field = SERVED_AS[name] ?? name;
      if (typeof wanted === "string" && wanted !== field) return [];
      return originsOf(recorded, path).map(({ input, format, observedAt, rule }) => ({
        field,
        ...(part !== undefined && { part }),
        input: servedInputName(input),
        format,
        observedAt,
        ...(rule !== undefined && { rule }),
      }));
    });
  }
}
