import {
  isAbstractType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredInputField,
  isScalarType,
  print,
  type GraphQLArgument,
  type GraphQLDirective,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLType,
} from "graphql";
import { escaped } from "../html";
import type { Describe } from "./descriptions";
import { NOT_IN_SAMPLE, WITH_OWN_VALUES } from "./example-places";
import { exampleOf } from "./examples";
import { addressOf, argumentsOf, fieldsOf, kindOf, type SchemaModel } from "./schema-model";

type Field = GraphQLField<unknown, unknown> | GraphQLInputField;

/** The main part of a type's web page. */
export function typeMain(model: SchemaModel, describe: Describe, type: GraphQLNamedType): string {
  const parts = [
    `<h1>${escaped(type.name)} <small>${kindOf(type)}</small></h1>`,
    describe(type.description, type),
    relations(model, type),
    example(model, type),
    fieldList(describe, type),
    valueList(describe, type),
    usedBy(model, type),
  ];
  return parts.filter(Boolean).join("\n");
}

/** The main part of a directive's web page. */
export function directiveMain(describe: Describe, { name, description, args, locations }: GraphQLDirective): string {
  const where = locations.map((place) => `<code>${place.toLowerCase().replaceAll("_", " ")}</code>`).join(", ");
  const given =
    args.length === 0
      ? ""
      : `<h2>Arguments</h2>\n${args.map((arg) => argumentItem(describe, arg, arg.name, "h3")).join("\n")}`;
  return `<h1>@${escaped(name)} <small>directive</small></h1>\n${describe(description)}\n<p>It stands on: ${where}.</p>\n${given}`;
}

/** What the type implements and is implemented by, and its keys for Apollo Federation. */
function relations({ schema }: SchemaModel, type: GraphQLNamedType): string {
  const lines: string[] = [];
  if (isObjectType(type) || isInterfaceType(type)) {
    if (type.getInterfaces().length > 0) lines.push(`Implements ${linksTo(type.getInterfaces())}.`);
    const keys = (type.astNode?.directives ?? []).map((directive) => `<code>${escaped(print(directive))}</code>`);
    if (keys.length > 0) lines.push(`Carries ${keys.join(", ")}.`);
  }
  if (isAbstractType(type)) {
    const possible = schema.getPossibleTypes(type);
    lines.push(`An object of it is ${possible.length === 1 ? "a" : "one of"} ${linksTo(possible)}.`);
  }
  if (isScalarType(type) && type.specifiedByURL)
    lines.push(
      `Its form: <a href="${escaped(type.specifiedByURL)}" rel="noreferrer">${escaped(type.specifiedByURL)}</a>.`,
    );
  return lines.map((line) => `<p>${line}</p>`).join("\n");
}

const linksTo = (types: readonly GraphQLNamedType[]): string => types.map(({ name }) => link(name)).join(", ");
const link = (name: string): string => `<a href="${addressOf(name)}">${escaped(name)}</a>`;

function example(model: SchemaModel, type: GraphQLNamedType): string {
  const operation = exampleOf(model, type);
  if (operation === undefined) return "";
  const address = `/graphql?${new URLSearchParams({ query: operation }).toString()}`;
  const notes = [
    NOT_IN_SAMPLE.has(type.name)
      ? "The bundled sample has none of these, so the example shows where they would stand."
      : "It is about the bundled sample.",
  ];
  if (operation.startsWith("mutation"))
    notes.push("It changes the graph, so it needs the header <code>authorization: Bearer TOKEN</code>.");
  if (WITH_OWN_VALUES.has(type.name)) notes.push("Put your own ids and addresses in first.");
  return `<h2 id="-example">Example</h2>
<p><a class="button" href="${escaped(address)}">Open in the playground</a></p>
<p>${notes.join(" ")}</p>
<details class="operation"><summary>Show the operation</summary>
<pre tabindex="0"><code>${escaped(operation)}</code></pre>
</details>`;
}

function fieldList(describe: Describe, type: GraphQLNamedType): string {
  const fields = fieldsOf(type);
  if (fields.length === 0) return "";
  return `<h2 id="-fields">Fields</h2>\n${fields.map((field) => fieldItem(describe, type, field)).join("\n")}`;
}

function fieldItem(describe: Describe, owner: GraphQLNamedType, field: Field): string {
  const args = argumentsOf(field).map((arg) => argumentItem(describe, arg, `${field.name}.${arg.name}`));
  const given =
    args.length === 0
      ? ""
      : `\n<details class="arguments"><summary>${countOf(args.length)}</summary>\n${args.join("\n")}\n</details>`;
  const nullness = isOutput(field) ? nullWords(field.type) : inputWords(field);
  return `<section class="member" id="${field.name}">
<h3><a class="self" href="#${field.name}">${escaped(field.name)}</a><span class="type">: ${typeLink(field.type)}</span></h3>
<p class="nullness">${nullness}</p>
${deprecated(describe, field)}${describe(field.description, owner)}${given}
</section>`;
}

const isOutput = (field: Field): field is GraphQLField<unknown, unknown> => "args" in field;
const countOf = (count: number): string => (count === 1 ? "1 argument" : `${count} arguments`);

function argumentItem(describe: Describe, arg: GraphQLArgument, id: string, level = "h4"): string {
  return `<section class="member argument" id="${id}">
<${level}><a class="self" href="#${id}">${escaped(arg.name)}</a><span class="type">: ${typeLink(arg.type)}</span></${level}>
<p class="nullness">${inputWords(arg)}</p>
${deprecated(describe, arg)}${describe(arg.description)}
</section>`;
}

function deprecated(
  describe: Describe,
  { deprecationReason }: { readonly deprecationReason?: string | null | undefined },
): string {
  return deprecationReason ? `<p><strong>Deprecated.</strong></p>\n${describe(deprecationReason)}\n` : "";
}

/** `[Article!]!`, with a link to the type. */
function typeLink(type: GraphQLType): string {
  if (isNonNullType(type)) return `${typeLink(type.ofType)}!`;
  return isListType(type) ? `[${typeLink(type.ofType)}]` : link(type.name);
}

/** When a value of a type is null, as the type says it. */
function nullWords(type: GraphQLType): string {
  const inner = isNonNullType(type) ? type.ofType : type;
  const start = isNonNullType(type) ? "Never null" : "May be null";
  if (!isListType(inner)) return `${start}.`;
  return `${start}. A list${isNonNullType(inner.ofType) ? "" : " whose items may be null"}.`;
}

function inputWords(given: GraphQLArgument | GraphQLInputField): string {
  if (isRequiredInputField(given)) return "Must be given.";
  const node = given.astNode?.defaultValue;
  return node ? `May be left out. It is then <code>${escaped(print(node))}</code>.` : "May be left out.";
}

function valueList(describe: Describe, type: GraphQLNamedType): string {
  if (!isEnumType(type)) return "";
  const values = type.getValues().map(
    (value) => `<section class="member" id="${value.name}">
<h3><a class="self" href="#${value.name}">${value.name}</a></h3>
${deprecated(describe, value)}${describe(value.description, type)}
</section>`,
  );
  return `<h2 id="-values">Values</h2>\n${values.join("\n")}`;
}

function usedBy(model: SchemaModel, type: GraphQLNamedType): string {
  const uses = model.usesOf(type);
  if (uses.length === 0) return "";
  const items = uses.map(({ label, address }) => `<li><a href="${address}">${escaped(label)}</a></li>`);
  return `<h2 id="-used-by">Used by</h2>\n<ul class="names">\n${items.join("\n")}\n</ul>`;
}
