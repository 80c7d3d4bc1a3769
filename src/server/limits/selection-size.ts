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
import type { SelectionSize } from "../../loaders/budgets/answer-budget";

export type Fragments = Readonly<Record<string, FragmentDefinitionNode | undefined>>;

/** The quotes, colon and comma around a name. */
const AROUND_A_NAME = 4;
/** The least that a value takes: a short number, the quotes of a text, the braces of an object. */
const VALUE: SelectionSize = { fields: 1, characters: 4 };
const NOTHING: SelectionSize = { fields: 0, characters: 0 };

/**
 * How much each selection of a valid document adds to the answer for one object. Lists inside it are not included:
 * their items are counted once they are read. For example, `article { headline posts { nodes { text } } }` counts the
 * headline and the empty list. For an interface or union, the largest type counts.
 */
export class SelectionSizes {
  private readonly known = new Map<SelectionSetNode, Map<string, SelectionSize>>();
  private readonly ofItems = new WeakMap<readonly FieldNode[], SelectionSize>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: Fragments,
  ) {}

  /** The size of one item of a list. */
  ofItem(fieldNodes: readonly FieldNode[], type: GraphQLNamedType): SelectionSize {
    const known = this.ofItems.get(fieldNodes);
    if (known) return known;
    const size = this.ofValue(fieldNodes, type);
    this.ofItems.set(fieldNodes, size);
    return size;
  }

  of(selection: SelectionSetNode, type: GraphQLObjectType): SelectionSize {
    const types = this.known.get(selection) ?? new Map<string, SelectionSize>();
    this.known.set(selection, types);
    const size = types.get(type.name) ?? this.measured(selection, type);
    types.set(type.name, size);
    return size;
  }

  private measured(selection: SelectionSetNode, type: GraphQLObjectType): SelectionSize {
    let [fields, characters] = [0, 0];
    for (const [key, fieldNodes] of fieldsOf(this.schema, this.fragments, selection, type)) {
      const definition = fieldNodes[0] && definitionOf(this.schema, type, fieldNodes[0].name.value);
      const size =
        definition && !isListType(getNullableType(definition.type))
          ? this.ofValue(fieldNodes, getNamedType(definition.type))
          : VALUE;
      fields += size.fields;
      characters += key.length + AROUND_A_NAME + size.characters;
    }
    return { fields, characters };
  }

  /**
   * Several fields of one name become one field of the answer. Their selections are added up, which is at least the
   * true size.
   */
  private ofValue(fieldNodes: readonly FieldNode[], type: GraphQLNamedType): SelectionSize {
    const selections = fieldNodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const sizes = this.typesOf(type).map((each) =>
      selections.map((selection) => this.of(selection, each)).reduce(added, NOTHING),
    );
    return added(VALUE, sizes.reduce(larger, NOTHING));
  }

  private typesOf(type: GraphQLNamedType): readonly GraphQLObjectType[] {
    if (isObjectType(type)) return [type];
    return isAbstractType(type) ? this.schema.getPossibleTypes(type) : [];
  }
}

/** The fields of an object of this type, by their names in the answer. */
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
    for (const selected of selections) {
      if (selected.kind === Kind.FIELD) {
        const key = selected.alias?.value ?? selected.name.value;
        const same = found.get(key);
        if (same) same.push(selected);
        else found.set(key, [selected]);
      } else if (selected.kind === Kind.INLINE_FRAGMENT) {
        if (applies(selected.typeCondition?.name.value)) collect(selected.selectionSet);
      } else if (!spread.has(selected.name.value)) {
        spread.add(selected.name.value);
        const fragment = fragments[selected.name.value];
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
