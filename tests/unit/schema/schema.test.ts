import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import {
  buildSchema,
  getNamedType,
  graphqlSync,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isLeafType,
  isListType,
  isObjectType,
  isSpecifiedScalarType,
  Kind,
  OverlappingFieldsCanBeMergedRule,
  parse,
  validate,
  validateSchema,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from "graphql";
import { buildMediagraphSchema, printSchemaSdl } from "../../../schema/build-schema";
import { RELATIONS } from "../../../src/domain/relations";
import { runCommand } from "../../builders/run-command";
import { itemOfField, TO_MANY, TO_ONE } from "../../../src/loaders/relations";
import { LISTS, LOOKUPS, MENTIONED, NAMED_IN_FILTERS } from "../../builders/round-trips-of-fields";

const schema = buildMediagraphSchema();

describe("the schema", () => {
  it("is valid", () => {
    expect(validateSchema(schema)).toEqual([]);
  });

  it("is the one that is committed (if not: npx mediagraph schema --write)", async () => {
    const committed = readFileSync(join(__dirname, "../../../schema/mediagraph.graphql"), "utf8");
    expect(committed).toBe(printSchemaSdl());
    expect(await runCommand(["schema", "--check"])).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  it("can be read back from its SDL, which is valid by itself", () => {
    const read = buildSchema(printSchemaSdl());
    expect(validateSchema(read)).toEqual([]);
    const machinery = /^_(Any|Entity|Service)$|__/;
    const namesOf = (of: GraphQLSchema) =>
      Object.keys(of.getTypeMap())
        .filter((name) => !machinery.test(name))
        .sort();
    expect(namesOf(read)).toEqual(namesOf(schema));
  });

  it("is read by tools that know no extension of a schema", () => {
    expect(parse(printSchemaSdl()).definitions.filter(({ kind }) => kind === Kind.SCHEMA_EXTENSION)).toEqual([]);
  });

  it("describes every type, field, argument and enum value", () => {
    const own = Object.values(schema.getTypeMap()).filter(
      (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
    );
    expect(own.flatMap(undescribed)).toEqual([]);
  });

  it.each(["BodyBlock", "SpannedText"])("lets a client ask every %s for all its values at once", (name) => {
    const type = schema.getType(name);
    if (!isInterfaceType(type)) throw new Error(`Expected an interface ${name}.`);
    const values = (of: GraphQLObjectType) =>
      Object.values(of.getFields())
        .filter((field) => isLeafType(getNamedType(field.type)))
        .map((field) => field.name)
        .join(" ");
    const fragments = schema.getPossibleTypes(type).map((of) => `... on ${of.name} { __typename ${values(of)} }`);
    const asked = `fragment All on ${name} { ${fragments.join(" ")} }`;
    expect(validate(schema, parse(asked), [OverlappingFieldsCanBeMergedRule])).toEqual([]);
  });

  it("has every relation that the loaders declare", () => {
    const declared = [TO_ONE, TO_MANY, LISTS, LOOKUPS, RELATIONS]
      .flatMap((registry) => Object.keys(registry))
      .concat([...MENTIONED]);
    const missing = declared.filter((coordinate) => {
      const [typeName = "", field = ""] = coordinate.split(".");
      const type = schema.getType(typeName);
      return !((isObjectType(type) || isInterfaceType(type)) && field in type.getFields());
    });
    expect(missing).toEqual([]);
  });

  it("resolves each field that is the item its parent names by loading that item, and by nothing else", () => {
    const parent = { type: "a parent" };
    const loaded = Symbol("what is loaded");
    for (const [coordinate, relation] of Object.entries(TO_ONE)) {
      if (itemOfField(coordinate) === undefined) continue;
      const [typeName = "", fieldName = ""] = coordinate.split(".");
      const declaring = schema.getType(typeName);
      const types = isInterfaceType(declaring) ? schema.getPossibleTypes(declaring) : [declaring];
      for (const type of types) {
        const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
        const calls: unknown[][] = [];
        const loaders = { one: (...call: unknown[]) => (calls.push(call), loaded) };
        const info = { fieldName } as GraphQLResolveInfo;
        expect([coordinate, field?.args, field?.resolve?.(parent, {}, { loaders }, info)]).toEqual([
          ...[coordinate, [], loaded],
        ]);
        expect([coordinate, calls]).toEqual([coordinate, [[relation, parent, info]]]);
      }
    }
  });

  it("counts the round trips of every list of a filter that names items", () => {
    const inputs = Object.values(schema.getTypeMap()).filter(isInputObjectType);
    const naming = inputs
      .filter(({ name }) => name.endsWith("Filter"))
      .flatMap((filter) => {
        const lists = Object.values(filter.getFields()).filter(({ type }) =>
          inputs.some((input) => input === getNamedType(type)),
        );
        return lists.length > 0 ? [[filter.name, lists.map(({ name }) => name)]] : [];
      });
    const counted = Object.entries(NAMED_IN_FILTERS).map(([filter, lists]) => [filter, Object.keys(lists)]);
    expect(Object.fromEntries(naming)).toEqual(Object.fromEntries(counted));
  });

  it("calls each filter after its type, and each part of one that may have several values in the plural", () => {
    const filters = Object.values(schema.getTypeMap())
      .filter(isInputObjectType)
      // A search finds items of several types.
      .filter(({ name }) => name.endsWith("Filter") && name !== "SearchFilter");
    expect(filters.map(({ name }) => schema.getType(name.replace(/Filter$/, ""))?.name)).toEqual(
      filters.map(({ name }) => name.replace(/Filter$/, "")),
    );
    const lists = filters.flatMap((filter) =>
      Object.values(filter.getFields())
        .filter(({ type }) => isListType(type))
        .map(({ name }) => name),
    );
    expect(lists.filter((name) => !/s$|^mentions(All|Any)$/.test(name))).toEqual([]);
  });

  it.each(["ArticleBy", "SocialPostBy", "EntityBy", "SocialAccountBy", "SourceBy"])(
    "takes exactly one field of %s",
    (name) => {
      const type = schema.getType(name);
      expect(isInputObjectType(type) && type.isOneOf).toBe(true);
      expect(printSchemaSdl()).toContain(`input ${name} @oneOf {`);
    },
  );

  it("refuses two keys of a lookup in variables", () => {
    const { errors } = graphqlSync({
      schema,
      source: "query ($by: EntityBy!) { entity(by: $by) { id } }",
      variableValues: { by: { wikidataId: "Q1", name: "Mali" } },
    });
    expect(errors?.[0]?.message).toContain("Exactly one key");
  });
});

function undescribed(type: GraphQLNamedType): string[] {
  const missing = type.description ? [] : [type.name];
  if (isEnumType(type))
    return [
      ...missing,
      ...type
        .getValues()
        .filter(({ description }) => !description)
        .map(({ name }) => `${type.name}.${name}`),
    ];
  if (isInputObjectType(type))
    return [
      ...missing,
      ...Object.values(type.getFields())
        .filter(({ description }) => !description)
        .map(({ name }) => `${type.name}.${name}`),
    ];
  if (!isObjectType(type) && !isInterfaceType(type)) return missing;
  const fields = Object.values(type.getFields());
  return [
    ...missing,
    ...fields.filter(({ description }) => !description).map(({ name }) => `${type.name}.${name}`),
    ...fields.flatMap(({ name, args }) =>
      args.filter(({ description }) => !description).map((argument) => `${type.name}.${name}(${argument.name})`),
    ),
  ];
}
