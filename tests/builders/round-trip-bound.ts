import { isObject } from "../../src/domain/collections/objects";
import {
  getNamedType,
  getOperationAST,
  GraphQLBoolean,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  valueFromAST,
  valueFromASTUntyped,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import { isPaged, roundTripsOf, roundTripsOfFilter } from "./round-trips-of-fields";

/**
 * The most round trips that an operation can take. It adds up, for each place: the round trips of each relation field,
 * one per `totalCount`, and one per kind of item that a filter names. It depends on the operation only, not on data or
 * page sizes.
 */
export function roundTripBound(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName?: string | null,
  variables: Readonly<Record<string, unknown>> = {},
): number {
  const operation = getOperationAST(document, operationName);
  const root = operation && schema.getRootType(operation.operation);
  if (!operation || !root) return 0;
  const shape = new CostOfShape(schema, document, { ...defaultsOf(operation), ...variables });
  return shape.ofSelections(operation.selectionSet, root);
}

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, unknown> {
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable: { name }, defaultValue }) =>
      defaultValue ? [[name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  );
}

/** Adds up selections. Each fragment is added up once and remembered, so that nested spreads take linear time. */
class CostOfShape {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly known = new Map<string, number>();

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly variables: Readonly<Record<string, unknown>>,
  ) {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
    }
  }

  ofSelections(selections: SelectionSetNode, parent: GraphQLCompositeType): number {
    return selections.selections.reduce((sum, selection) => sum + this.ofSelection(selection, parent), 0);
  }

  private ofSelection(selection: SelectionNode, parent: GraphQLCompositeType): number {
    if (!this.isIncluded(selection.directives)) return 0;
    if (selection.kind === Kind.FIELD) return this.ofField(selection, parent);
    if (selection.kind === Kind.INLINE_FRAGMENT)
      return this.ofSelections(selection.selectionSet, this.typeNamed(selection.typeCondition?.name.value) ?? parent);
    return this.ofFragment(selection.name.value);
  }

  private ofFragment(name: string): number {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const fragment = this.fragments.get(name);
    const type = this.typeNamed(fragment?.typeCondition.name.value);
    this.known.set(name, 0);
    const cost = fragment && type ? this.ofSelections(fragment.selectionSet, type) : 0;
    this.known.set(name, cost);
    return cost;
  }

  private ofField(field: FieldNode, parent: GraphQLCompositeType): number {
    const type = this.definitionOf(field, parent)?.type;
    const child = type && getNamedType(type);
    const below = field.selectionSet && isCompositeType(child) ? this.ofSelections(field.selectionSet, child) : 0;
    return below + this.ofRelation(field, parent);
  }

  private ofRelation(field: FieldNode, parent: GraphQLCompositeType): number {
    return this.coordinates(field.name.value, parent).reduce((sum, coordinate) => {
      if (isPaged(coordinate)) return sum + this.ofConnection(field, parent);
      const own = roundTripsOf(coordinate);
      return own === 0 ? sum : sum + own + this.ofFilter(field, parent);
    }, 0);
  }

  /**
   * One for the page (`edges`, `nodes`, `pageInfo`) and one for the count, if they are selected. Either one needs the
   * items that the filter names.
   */
  private ofConnection(field: FieldNode, parent: GraphQLCompositeType): number {
    const names = field.selectionSet ? this.fieldNames(field.selectionSet, new Set(), new Set()) : new Set<string>();
    const hasPage = ["edges", "nodes", "pageInfo"].some((name) => names.has(name));
    const own = Number(hasPage) + Number(names.has("totalCount"));
    return own === 0 ? 0 : own + this.ofFilter(field, parent);
  }

  private ofFilter(field: FieldNode, parent: GraphQLCompositeType): number {
    const given = field.arguments?.find(({ name }) => name.value === "filter");
    const declared = this.definitionOf(field, parent)?.args.find(({ name }) => name === "filter");
    const filter: unknown = given && valueFromASTUntyped(given.value, this.variables);
    return declared && isObject(filter) ? roundTripsOfFilter(getNamedType(declared.type).name, filter) : 0;
  }

  private definitionOf(field: FieldNode, parent: GraphQLCompositeType): GraphQLField<unknown, unknown> | undefined {
    return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[field.name.value] : undefined;
  }

  private fieldNames(selections: SelectionSetNode, names: Set<string>, seen: Set<string>): Set<string> {
    for (const selection of selections.selections) {
      if (!this.isIncluded(selection.directives)) continue;
      if (selection.kind === Kind.FIELD) names.add(selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) this.fieldNames(selection.selectionSet, names, seen);
      else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value);
        const fragment = this.fragments.get(selection.name.value);
        if (fragment) this.fieldNames(fragment.selectionSet, names, seen);
      }
    }
    return names;
  }

  /** A relation is declared on an object type or on an interface, and a client may ask for the field on either. */
  private coordinates(field: string, parent: GraphQLCompositeType): string[] {
    const above = isObjectType(parent) || isInterfaceType(parent) ? parent.getInterfaces() : [];
    const below = isAbstractType(parent) ? this.schema.getPossibleTypes(parent) : [];
    return [parent, ...above, ...below].map((type) => `${type.name}.${field}`);
  }

  private typeNamed(name: string | undefined): GraphQLCompositeType | undefined {
    const type = name === undefined ? undefined : this.schema.getType(name);
    return isCompositeType(type) ? type : undefined;
  }

  private isIncluded(directives: readonly DirectiveNode[] = []): boolean {
    return directives.every((directive) => {
      const condition = directive.arguments?.find(({ name }) => name.value === "if");
      const value = condition && valueFromAST(condition.value, GraphQLBoolean, this.variables);
      if (directive.name.value === "skip") return value !== true;
      return directive.name.value !== "include" || value !== false;
    });
  }
}
