import type { Kind } from "../../src/domain/ids";
import { PART_OF } from "../../src/domain/item-parts";
import { RELATIONS, type Relation } from "../../src/domain/relations";
import type { Page, StoreReader } from "../../src/store/store-reader";
import type { Store } from "../../src/store/store";

/** One read with a selection: `get entity` and the fields, sorted. */
export type SelectedRead = readonly [read: string, fields: readonly string[]];

type Fields = ReadonlySet<string> | undefined;
type Read = (...args: unknown[]) => Promise<unknown>;

/**
 * A store that gives just the selected fields of each item, with `id` and `type`. Whoever reads another field of the
 * item's kind gets an error, so that nobody relies on what a store may give beside. `told` hears of each read.
 */
export function narrowedStore(
  store: Store,
  told: (read: SelectedRead) => void = () => undefined,
): Pick<Store, "reader"> {
  return { reader: (meter) => narrowedReader(store.reader(meter), told) };
}

function narrowedReader(reader: StoreReader, told: (read: SelectedRead) => void): StoreReader {
  return new Proxy(reader, {
    get(target, method: keyof StoreReader) {
      const read = (target[method] as Read).bind(target);
      if (!(method in WHERE)) return read;
      return async (...args: unknown[]) => {
        const { kind, fields } = WHERE[method as keyof typeof WHERE](args);
        told([
          `${method} ${method === "related" ? String(args[0]) : kind}`,
          fields ? [...fields].sort() : ["everything"],
        ]);
        return narrowed(await read(...args), kind, fields);
      };
    },
  });
}

/** Where each read that gives items has its kind and its selection. */
const WHERE = {
  get: ([kind, , fields]: unknown[]) => ({ kind: kind as Kind, fields: fields as Fields }),
  lookup: ([kind, , fields]: unknown[]) => ({ kind: kind as Kind, fields: fields as Fields }),
  list: ([kind, , fields]: unknown[]) => ({ kind: kind as Kind, fields: fields as Fields }),
  related: ([relation, , , fields]: unknown[]) => ({
    kind: RELATIONS[relation as Relation].child as Kind,
    fields: fields as Fields,
  }),
  similar: ([, , fields]: unknown[]) => ({ kind: "article" as Kind, fields: fields as Fields }),
};

/** `answer` is items, a page of them, or a list of pages. */
function narrowed(answer: unknown, kind: Kind, fields: Fields): unknown {
  if (fields === undefined || answer === null) return answer;
  if (Array.isArray(answer)) return answer.map((each) => narrowed(each, kind, fields));
  if (!isPage(answer)) return strictItem(answer as object, kind, fields);
  return { ...answer, rows: answer.rows.map((row) => ({ ...row, item: narrowed(row.item, kind, fields) })) };
}

const isPage = (value: unknown): value is Page<unknown> =>
  typeof value === "object" && value !== null && "rows" in value;

function strictItem(item: object, kind: Kind, fields: ReadonlySet<string>): object {
  const isGiven = (name: string): boolean => fields.has(name) || name === "id" || name === "type";
  const given = Object.fromEntries(Object.entries(item).filter(([name]) => isGiven(name)));
  return new Proxy(given, {
    get(target, name, receiver) {
      if (typeof name === "string" && name in PART_OF[kind] && !isGiven(name))
        throw new Error(`${kind}.${name} was read, and only ${[...fields].join(", ")} were asked for.`);
      return Reflect.get(target, name, receiver) as unknown;
    },
  });
}
