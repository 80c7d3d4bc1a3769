import { GraphQLError, Kind, type ASTVisitor, type SelectionSetNode, type ValidationContext } from "graphql";

/** Names under which one object may have one field in an answer. */
export const MOST_NAMES = 30;
/** Levels of selections, one in the other. */
export const MOST_LEVELS = 250;
/** Fields of all operations of a document, once fragments stand where they are spread. */
export const MOST_SELECTED = 20_000;

/** Refuses documents that are short and ask for much: by aliases, by levels, by fragments in fragments. */
export function documentLimits(context: ValidationContext): ASTVisitor {
  let left = MOST_SELECTED;
  let isTold = false;
  return {
    OperationDefinition(operation) {
      const fault = isTold ? undefined : faultIn([operation.selectionSet], 1);
      if (fault === undefined) return;
      isTold = true;
      context.reportError(new GraphQLError(fault, { nodes: [operation] }));
    },
  };

  /** Of selections that are answered as one: by the same name in one object. */
  function faultIn(selections: readonly SelectionSetNode[], level: number): string | undefined {
    if (level > MOST_LEVELS) return `The document is nested too deeply: ${MOST_LEVELS} levels at most.`;
    const { below, names } = merged(selections, context);
    left -= below.size;
    if (left < 0) return `The document's fragments repeat too many selections: ${MOST_SELECTED} fields at most.`;
    const [name] = [...names].find(([, keys]) => keys.size > MOST_NAMES) ?? [];
    if (name !== undefined)
      return `One object may have a field under at most ${MOST_NAMES} names; "${name}" has more here.`;
    for (const each of below.values()) {
      const fault = each.length > 0 ? faultIn(each, level + 1) : undefined;
      if (fault !== undefined) return fault;
    }
    return undefined;
  }
}

interface Merged {
  /** What each name in the answer selects. */
  readonly below: Map<string, SelectionSetNode[]>;
  /** The names that each field has in the answer. */
  readonly names: Map<string, Set<string>>;
}

function merged(selections: readonly SelectionSetNode[], context: ValidationContext): Merged {
  const result: Merged = { below: new Map(), names: new Map() };
  const spread = new Set<string>();
  for (const selection of selections) collect(selection);
  return result;

  function collect(selection: SelectionSetNode): void {
    for (const node of selection.selections) {
      if (node.kind === Kind.FIELD) {
        addField(result, node.alias?.value ?? node.name.value, node.name.value, node.selectionSet);
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        collect(node.selectionSet);
      } else if (!spread.has(node.name.value)) {
        spread.add(node.name.value);
        const fragment = context.getFragment(node.name.value);
        if (fragment) collect(fragment.selectionSet);
      }
    }
  }
}

function addField({ below, names }: Merged, key: string, name: string, selection: SelectionSetNode | undefined): void {
  const same = below.get(key) ?? [];
  below.set(key, same);
  if (selection) same.push(selection);
  const keys = names.get(name) ?? new Set();
  names.set(name, keys.add(key));
}
