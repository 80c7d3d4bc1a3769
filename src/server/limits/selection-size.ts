import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isListType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionSetNode,
} from "graphql";
import type { SelectionSize } from "../../loaders/answer-budget";

export type Fragments = Readonly<Record<string, FragmentDefinitionNode | undefined>>;

/** Quotes, colon and comma. */
const AROUND_A_NAME = 4;
/** A number, the quotes of a text, the braces of an object. */
const VALUE: SelectionSize = { fields: 1, characters: 4 };
const NOTHING: SelectionSize = { fields: 0, characters: 0 };

/**
 * The sizes of a valid document's selections: what an object adds to the answer up to the next lists, whose items are
 * counted when they are there. Of an interface or union it is the largest type that counts.
 */
export class SelectionSizes {
  readonly #known = new Map<SelectionSetNode, Map<string, SelectionSize>>();
  readonly #ofItems = new WeakMap<readonly FieldNode[], SelectionSize>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: Fragments,
  ) {}

  /** Of one item of a list. */
  ofItem(nodes: readonly FieldNode[], type: GraphQLNamedType): SelectionSize {
    const known = this.#ofItems.get(nodes);
    if (known) return known;
    const size = this.#ofValue(nodes, type);
    this.#ofItems.set(nodes, size);
    return size;
  }

  of(selection: SelectionSetNode, type: GraphQLObjectType): SelectionSize {
    const types = this.#known.get(selection) ?? new Map<string, SelectionSize>();
    this.#known.set(selection, types);
    const size = types.get(type.name) ?? this.#measured(selection, type);
    types.set(type.name, size);
    return size;
  }

  #measured(selection: SelectionSetNode, type: GraphQLObjectType): SelectionSize {
    let [fields, characters] = [0, 0];
    for (const [key, nodes] of fieldsOf(this.schema, this.fragments, selection, type)) {
      const definition = nodes[0] && definitionOf(this.schema, type, nodes[0].name.value);
      const size =
        definition && !isListType(getNullableType(definition.type))
          ? this.#ofValue(nodes, getNamedType(definition.type))
          : VALUE;
      fields += size.fields;
      characters += key.length + AROUND_A_NAME + size.characters;
    }
    return { fields, characters };
  }

  /** Several fields of one name are answered as one. What they select is added up, which is at least as much. */
  #ofValue(nodes: readonly FieldNode[], type: GraphQLNamedType): SelectionSize {
    const selections = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const sizes = this.#typesOf(type).map((each) =>
      selections.map((selection) => this.of(selection, each)).reduce(added, NOTHING),
    );
    return added(VALUE, sizes.reduce(larger, NOTHING));
  }

  #typesOf(type: GraphQLNamedType): readonly GraphQLObjectType[] {
    if (isObjectType(type)) return [type];
    return isAbstractType(type) ? this.schema.getPossibleTypes(type) : [];
  }
}

/** The fields that an object of the type has in the answer, by the names that they have there. */
function fieldsOf(
  schema: GraphQLSchema,
  fragments: Fragments,
  selection: SelectionSetNode,
  type: GraphQLObjectType,
): Map<string, FieldNode[]> {
  const found = new Map<string, FieldNode[]>();
  const spread = new Set<string>();
  collect(selection);
  return found;

  function collect({ selections }: SelectionSetNode): void {
    for (const node of selections) {
      if (node.kind === Kind.FIELD) {
        const key = node.alias?.value ?? node.name.value;
        const same = found.get(key);
        if (same) same.push(node);
        else found.set(key, [node]);
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        if (applies(node.typeCondition?.name.value)) collect(node.selectionSet);
      } else if (!spread.has(node.name.value)) {
        spread.add(node.name.value);
        const fragment = fragments[node.name.value];
        if (fragment && applies(fragment.typeCondition.name.value)) collect(fragment.selectionSet);
      }
    }
  }

  function applies(condition: string | undefined): boolean {
    if (condition === undefined || condition === type.name) return true;
    const wanted = schema.getType(condition);
    return isAbstractType(wanted) && schema.isSubType(wanted, type);
  }
}

function definitionOf(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
  if (type === schema.getQueryType() && name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (type === schema.getQueryType() && name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  return type.getFields()[name];
}

const added = (one: SelectionSize, other: SelectionSize): SelectionSize => ({
  fields: one.fields + other.fields,
  characters: one.characters + other.characters,
});

const larger = (one: SelectionSize, other: SelectionSize): SelectionSize => ({
  fields: Math.max(one.fields, other.fields),
  characters: Math.max(one.characters, other.characters),
});
