import {
  getNamedType, isEnumType, isInputObjectType, isValueNode, Kind, parse, TypeInfo, visit, visitWithTypeInfo,
  type ASTNode, type DocumentNode, type GraphQLError, type GraphQLNamedType, type GraphQLSchema, type ValueNode,
} from "graphql";
import { BadUserInput } from "../domain/errors";

/**
 * graphql-js says that a value does not fit, but not always for which argument, nor what would. For an error about a value, in the
 * document or in the variables, this names both; undefined for every other error.
 */
export function explainValueError(schema: GraphQLSchema, error: GraphQLError): BadUserInput | undefined {
  const [node] = error.nodes ?? [];
  if (!node || !error.source) return undefined;
  const document = parse(error.source.body, { noLocation: false });
  if (node.kind === Kind.VARIABLE_DEFINITION) return explainVariable(schema, error);
  if (!isValueNode(node) || node.kind === Kind.VARIABLE) return undefined;
  const place = placeOf(schema, document, node);
  return place && new BadUserInput(place.argument, `${place.argument}: ${firstSentence(error.message)} ${allowedBy(place.type)}`.trim());
}

function explainVariable(schema: GraphQLSchema, error: GraphQLError): BadUserInput | undefined {
  const found = /^Variable "\$(\w+)" got invalid value .*?(?: at "([^"]+)")?; (.*)$/s.exec(error.message);
  if (!found) return undefined;
  const [, name = "", path] = found;
  const enumName = /in "(\w+)" enum/.exec(error.message)?.[1] ?? /^Enum "(\w+)"/.exec(found[3] ?? "")?.[1];
  const type = enumName === undefined ? undefined : schema.getType(enumName);
  return new BadUserInput(path ?? name, `${firstSentence(error.message)} ${allowedBy(type)}`.trim());
}

interface ValuePlace {
  readonly argument: string;
  readonly type: GraphQLNamedType | undefined;
}

function placeOf(schema: GraphQLSchema, document: DocumentNode, wanted: ValueNode): ValuePlace | undefined {
  const info = new TypeInfo(schema);
  const path: string[] = [];
  let place: ValuePlace | undefined;
  const named = {
    enter: (node: ASTNode) => {
      if (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD) path.push(node.name.value);
      if (!place && isValueNode(node) && node.kind === wanted.kind && node.loc?.start === wanted.loc?.start && path.length > 0) {
        place = { argument: path.join("."), type: getNamedType(info.getInputType()) ?? undefined };
      }
    },
    leave: (node: ASTNode) => {
      if (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD) path.pop();
    },
  };
  visit(document, visitWithTypeInfo(info, named));
  return place;
}

function allowedBy(type: GraphQLNamedType | undefined): string {
  if (isEnumType(type)) return `Allowed: ${type.getValues().map((value) => value.name).join(", ")}.`;
  if (isInputObjectType(type)) return `Fields: ${Object.keys(type.getFields()).join(", ")}.`;
  return "";
}

/** Without graphql-js's guesses at what was meant: the allowed values follow anyway. */
function firstSentence(message: string): string {
  return message.replace(/ Did you mean .*$/s, "");
}
