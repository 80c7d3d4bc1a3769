import type { FieldNode, GraphQLResolveInfo } from "graphql";

/**
 * The place of a field in the answer, without the indexes of lists. A compiled operation has one such object per place,
 * so that places are compared without a look at what is above them.
 */
export class PlacePath {
  private readonly paths = new Map<string, PlacePath>();
  readonly typename = undefined;

  constructor(
    readonly prev: PlacePath | undefined,
    readonly key: string,
  ) {}

  below(key: string): PlacePath {
    const path = this.paths.get(key) ?? new PlacePath(this, key);
    this.paths.set(key, path);
    return path;
  }
}

interface Position {
  readonly path: string | PlacePath;
  readonly relation: unknown;
  readonly loader: unknown;
}

/**
 * Keeps one loader per place in the operation where a relation is asked for. Two places never share a loader: whether
 * their keys come into one batch would depend on timing and data, and then so would the cost of the operation. All
 * parents at one place are in one batch, since they are resolved together when the level above is loaded.
 */
export class Positions {
  private readonly positions = new Map<FieldNode, Position[]>();

  /** The loader of `relation` at the place of `info`. All loaders of a relation have the same type. */
  at<L>(relation: unknown, info: GraphQLResolveInfo, create: () => L): L {
    const [field] = info.fieldNodes;
    if (!field) return create();
    const path = pathOf(info);
    const here = this.positions.get(field);
    const known = here?.find((position) => position.path === path && position.relation === relation);
    if (known) return known.loader as L;
    const loader = create();
    if (here) here.push({ path, relation, loader });
    else this.positions.set(field, [{ path, relation, loader }]);
    return loader;
  }
}

/**
 * Without fragments each field of the document is at one place. The fields of a fragment are at every place where it is
 * spread.
 */
function pathOf(info: GraphQLResolveInfo): string | PlacePath {
  if (info.path instanceof PlacePath) return info.path;
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
