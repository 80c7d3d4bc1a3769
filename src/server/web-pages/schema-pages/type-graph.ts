import {
  getNamedType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";

type Drawn = GraphQLObjectType | GraphQLInterfaceType;

/** One line of the picture: fields of a type that lead to the same other type. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly fields: readonly string[];
  /** How many items each of the fields leads to. */
  readonly count: "1" | "0..1" | "*";
}

/** The types that are items, or lead to items, and how. */
export interface TypeGraph {
  readonly types: readonly { readonly name: string; readonly isInterface: boolean; readonly interfaces: string[] }[];
  readonly edges: readonly GraphEdge[];
}

/** Every item has Node and Recorded: they would only add lines. */
const INTERFACES = ["MentionSubject", "Entity", "BodyBlock"];

export function typeGraphOf(schema: GraphQLSchema): TypeGraph {
  const types = drawnTypes(schema);
  const names = new Set(types.map(({ name }) => name));
  return {
    types: types.map((type) => ({
      name: type.name,
      isInterface: isInterfaceType(type),
      interfaces: drawnInterfaces(type).map(({ name }) => name),
    })),
    edges: types.flatMap((type) => edgesOf(type, names)),
  };
}

/** The picture in the language of Graphviz. Each type leads to its page. */
export function dotOf({ types, edges }: TypeGraph): string {
  const lines = [
    'graph [bgcolor="transparent", rankdir="LR", nodesep="0.3", ranksep="1", pad="0.1"]',
    'node [shape="box", style="rounded", fontname="Arial", fontsize="15", margin="0.22,0.1"]',
    'edge [fontname="Arial", fontsize="11", arrowsize="0.7"]',
    ...types.map(
      ({ name, isInterface }) =>
        `"${name}" [URL="/schema/${name}", tooltip="${name}", class="${isInterface ? "interface" : "object"}"]`,
    ),
    ...types.flatMap(({ name, interfaces }) =>
      interfaces.map((parent) => `"${parent}" -> "${name}" [dir="back", arrowtail="empty", class="implements"]`),
    ),
    ...edges.map(
      ({ from, to, fields, count }) =>
        `"${from}" -> "${to}" [label="${fields.join("\\n")}", class="${count === "*" ? "many" : "one"}"]`,
    ),
  ];
  return `digraph types {\n${lines.join("\n")}\n}`;
}

/** The items, the interfaces above, and those blocks of a body that lead to an item. */
function drawnTypes(schema: GraphQLSchema): Drawn[] {
  const all = Object.values(schema.getTypeMap());
  const items = all.filter((type): type is GraphQLObjectType => isObjectType(type) && has(type, "Node"));
  const names = new Set(items.map(({ name }) => name));
  const leadsToItem = (type: Drawn): boolean =>
    Object.values(type.getFields()).some((field) => names.has(targetOf(field).type.name));
  const blocks = all.filter(
    (type): type is GraphQLObjectType => isObjectType(type) && has(type, "BodyBlock") && leadsToItem(type),
  );
  const parents = INTERFACES.map((name) => schema.getType(name)).filter(isInterfaceType);
  return [...parents, ...items, ...blocks];
}

/** Fields that an interface has are drawn there. */
function edgesOf(type: Drawn, drawn: ReadonlySet<string>): GraphEdge[] {
  const inherited = new Set(drawnInterfaces(type).flatMap((parent) => Object.keys(parent.getFields())));
  const edges = new Map<string, GraphEdge>();
  for (const field of Object.values(type.getFields())) {
    const { type: target, count } = targetOf(field);
    if (inherited.has(field.name) || !drawn.has(target.name)) continue;
    const key = `${target.name} ${count}`;
    const fields = [...(edges.get(key)?.fields ?? []), field.name];
    edges.set(key, { from: type.name, to: target.name, fields, count });
  }
  return [...edges.values()];
}

/** The type that a field leads to, through lists and connections, and to how many of them. */
function targetOf({ type }: GraphQLField<unknown, unknown>): { type: GraphQLNamedType; count: GraphEdge["count"] } {
  const named = getNamedType(type);
  const nodes = isObjectType(named) && named.name.endsWith("Connection") ? named.getFields()["nodes"] : undefined;
  if (nodes) return { type: getNamedType(nodes.type), count: "*" };
  const one = isNonNullType(type) ? "1" : "0..1";
  return { type: named, count: isListType(isNonNullType(type) ? type.ofType : type) ? "*" : one };
}

const drawnInterfaces = (type: Drawn): GraphQLInterfaceType[] =>
  type.getInterfaces().filter(({ name }) => INTERFACES.includes(name));

const has = (type: Drawn, name: string): boolean => type.getInterfaces().some((parent) => parent.name === name);
