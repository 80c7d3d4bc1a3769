import { GraphQLError, Kind, type ASTVisitor, type SelectionSetNode, type ValidationContext } from "graphql";

/** How many names one field of one object may have in the answer. */
export const MOST_NAMES = 30;
/** How deep selections may be nested. */
export const MOST_LEVELS = 250;
/** How many fields all operations of a document may have, with every fragment written out where it is used. */
export const MOST_SELECTED = 20_000;

/** Refuses short documents that ask for much: by aliases, by deep nesting, or by fragments inside fragments. */
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

  /** Checks selections that become one object of the answer: they have the same name in the same parent. */
  function faultIn(selections: readonly SelectionSetNode[], level: number): string | undefined {
    if (level > MOST_LEVELS) return `The document is nested too deeply: at most ${MOST_LEVELS} levels.`;
    const { below, names } = merged(selections, context);
    left -= below.size;
    if (left < 0) return `The document's fragments repeat too many selections: at most ${MOST_SELECTED} fields.`;
    const [name] = [...names].find(([, keys]) => keys.size > MOST_NAMES) ?? [];
    if (name !== undefined)
      return `The field "${name}" has too many names in one object: at most ${MOST_NAMES} aliases.`;
    for (const each of below.values()) {
      const fault = each.length > 0 ? faultIn(each, level + 1) : undefined;
      if (fault !== undefined) return fault;
    }
    return undefined;
  }
}

interface Merged {
  /** By name in the answer: the selections below it. */
  readonly below: Map<string, SelectionSetNode[]>;
  /** By field: its names in the answer. */
  readonly names: Map<string, Set<string>>;
}

function merged(selections: readonly SelectionSetNode[], context: ValidationContext): Merged {
  const result: Merged = { below: new Map(), names: new Map() };
  const spread = new Set<string>();
  for (const selection of selections) collect(selection);
  return result;

  function collect(selection: SelectionSetNode): void {
    for (const selected of selection.selections) {
      if (selected.kind === Kind.FIELD) {
        addField(result, selected.alias?.value ?? selected.name.value, selected.name.value, selected.selectionSet);
      } else if (selected.kind === Kind.INLINE_FRAGMENT) {
        collect(selected.selectionSet);
      } else if (!spread.has(selected.name.value)) {
        spread.add(selected.name.value);
        const fragment = context.getFragment(selected.name.value);
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
