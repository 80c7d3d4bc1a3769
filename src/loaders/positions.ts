import type { FieldNode, GraphQLResolveInfo } from "graphql";

interface Position {
  readonly path: string;
  readonly relation: unknown;
  readonly loader: unknown;
}

/**
 * A loader for each place in the operation where a relation is asked for. Two places never share one: whether their
 * keys met in one batch would depend on timing and data, and the cost of an operation must not. All parents at one
 * place are asked at once, since graphql-js comes to them in one go when the load before them is answered.
 */
export class Positions {
  readonly #positions = new Map<FieldNode, Position[]>();

  /** The loader of `relation` at the place of `info`. A relation always has loaders of one type. */
  at<L>(relation: unknown, info: GraphQLResolveInfo, create: () => L): L {
    const [node] = info.fieldNodes;
    if (!node) return create();
    const path = pathOf(info);
    const here = this.#positions.get(node);
    const known = here?.find((position) => position.path === path && position.relation === relation);
    if (known) return known.loader as L;
    const loader = create();
    if (here) here.push({ path, relation, loader });
    else this.#positions.set(node, [{ path, relation, loader }]);
    return loader;
  }
}

/** Without fragments a field node stands at one place only. A fragment's fields stand wherever it is spread. */
function pathOf(info: GraphQLResolveInfo): string {
  if (!hasFragments(info)) return "";
  let path = "";
  for (let step: GraphQLResolveInfo["path"] | undefined = info.path; step; step = step.prev) {
    if (typeof step.key === "string") path += `${step.key}.`;
  }
  return path;
}

function hasFragments(info: GraphQLResolveInfo): boolean {
  for (const _name in info.fragments) return true;
  return false;
}
