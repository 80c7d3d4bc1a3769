import { GraphQLError, getOperationAST, parse, validate, type DocumentNode, type GraphQLSchema } from "graphql";
import { answerType } from "./answer-type";
import { runsWithoutVariables, variableTypes } from "./input-types";
import { visibleJson } from "./visible-json";
import { NotARequest, secretsOf, type CopiedHeader, type WrittenRequest } from "./written-request";

/** It asks for a report that the code would not read. */
const REPORT = "mediagraph-report";

/** A request as TypeScript: a function of the operation, with the types of its variables and of its answer. */
export function asTypedCode(request: WrittenRequest, address: string, schema: GraphQLSchema): string {
  const document = validDocument(request.query, schema);
  const operation = getOperationAST(document, request.operationName);
  if (!operation) throw new NotARequest("The tab has several operations. Put the cursor into one of them.");
  if (operation.operation === "subscription")
    throw new NotARequest("A subscription has many answers: take the package graphql-sse or graphql-ws, not fetch.");
  const { value: own = "" } = operation.name ?? {};
  const name = own === "" ? "Operation" : own.charAt(0).toUpperCase() + own.slice(1);
  const types = [
    ...variableTypes(schema, operation, `${name}Variables`),
    `export type ${name}Data = ${answerType(schema, document, operation)};`,
    `export interface ${name}Answer {
  data?: ${name}Data | null;
  errors?: ReadonlyArray<{ message: string; path?: ReadonlyArray<string | number>; extensions?: { code?: string } }>;
}`,
  ];
  const query = `const ${name}Query = ${template(request.query)};`;
  const sent = `query: ${name}Query, ${own === "" ? "" : `operationName: ${JSON.stringify(own)}, `}variables`;
  const call = functionOf(request, address, { name, sent, isOptional: runsWithoutVariables(operation) });
  return `${[...types, query, call, exampleOf(request, name)].join("\n\n")}\n`;
}

interface Call {
  readonly name: string;
  /** The members of the request's body. */
  readonly sent: string;
  readonly isOptional: boolean;
}

function functionOf(request: WrittenRequest, address: string, { name, sent, isOptional }: Call): string {
  const secrets = secretsOf(request).map((secret) => `${secret}: string`);
  const variables = `variables: ${name}Variables${isOptional && secrets.length === 0 ? " = {}" : ""}`;
  const parameters = [variables, ...(secrets.length === 0 ? [] : [`secrets: { ${secrets.join("; ")} }`])];
  return `export async function ask${name}(${parameters.join(", ")}): Promise<${name}Answer> {
  const response = await fetch(${JSON.stringify(address)}, {
    method: "POST",
    headers: ${headersOf(request)},
    body: JSON.stringify({ ${sent} }),
  });
  return (await response.json()) as ${name}Answer;
}`;
}

/** How the function is called with the variables of the tab. */
function exampleOf(request: WrittenRequest, name: string): string {
  const secrets = secretsOf(request).map((secret) => `${secret}: "…"`);
  const values = [visibleJson(request.variables ?? {}), ...(secrets.length === 0 ? [] : [`{ ${secrets.join(", ")} }`])];
  return `// const { data, errors } = await ask${name}(${values.join(", ")});`;
}

function validDocument(query: string, schema: GraphQLSchema): DocumentNode {
  try {
    const document = parse(query);
    const [error] = validate(schema, document);
    if (error) throw error;
    return document;
  } catch (error) {
    if (error instanceof GraphQLError) throw new NotARequest(`The operation has an error: ${error.message}`);
    throw error;
  }
}

function headersOf({ headers }: WrittenRequest): string {
  const own = headers.filter(({ name }) => name.toLowerCase() !== REPORT);
  const isTyped = own.some(({ name }) => name.toLowerCase() === "content-type");
  const all = [...(isTyped ? [] : [{ name: "content-type", value: "application/json" }]), ...own];
  return `{ ${all.map(asMember).join(", ")} }`;
}

function asMember({ name, value, secret }: CopiedHeader): string {
  const text = secret ? `${template(value).slice(0, -1)}\${secrets.${secret}}\`` : JSON.stringify(value);
  return `${JSON.stringify(name)}: ${text}`;
}

const template = (text: string): string => `\`${text.replaceAll(/[\\`]|\$(?=\{)/g, String.raw`\$&`)}\``;
