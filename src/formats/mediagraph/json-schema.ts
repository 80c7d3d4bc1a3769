import { z } from "zod";
import { correction, nameCorrectionRecord, recordedItem, settlement, split, tombstone } from "./exported-wire";
import { header, record } from "./wire";

/**
 * The JSON Schema of the records of a document, made from the definition that reads them. A document is an array of
 * records, or one record per line.
 */
export function printDocumentSchema(): string {
  const records = z.union([
    header,
    record,
    recordedItem,
    tombstone,
    correction,
    nameCorrectionRecord,
    settlement,
    split,
  ]);
  const { $schema, ...schema } = z.toJSONSchema(records, {
    io: "input",
    unrepresentable: "any",
    reused: "ref",
    override: addIdPattern,
  });
  const described = {
    $schema,
    title: "Mediagraph interchange document: a record",
    description:
      "A header, a draft (neighbours nested), an item of an export (id, neighbours by id, provenance), the tombstone of a removed one, a correction of a mention or of a name, or what a person says of two items.",
    ...schema,
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}

/** JSON Schema cannot express custom checks. Ids have a pattern, so that is added. */
function addIdPattern({
  zodSchema,
  jsonSchema,
}: {
  zodSchema: z.core.$ZodTypes;
  jsonSchema: z.core.JSONSchema.BaseSchema;
}): void {
  const { pattern } = z.globalRegistry.get(zodSchema) ?? {};
  if (typeof pattern === "string") Object.assign(jsonSchema, { type: "string", pattern });
}
