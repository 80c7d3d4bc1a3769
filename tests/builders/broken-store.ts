import { createHash } from "node:crypto";
import { StoreUnavailable } from "../../src/domain/errors/errors";
import type { Page, StoreReader } from "../../src/store/store-reader";
import type { Store } from "../../src/store/store";
import { alteredStore } from "./altered-store";

/** What a damaged item has in place of its values: no resolver and no type of the schema is ready for it. */
export const DAMAGES: readonly Readonly<Record<string, unknown>>[] = [
  { headline: undefined },
  { text: 7, surface: undefined },
  { publishedAt: 5, postedAt: { instant: null } },
  { type: "Nonsense" },
  { type: "Source" },
  { mentions: null },
  { language: null },
  { direction: "UP", method: "GUESS" },
  { names: null },
  { body: "no blocks", media: {} },
  { body: [null], media: [undefined] },
  { keywords: [null, "x"], hashtags: [{}] },
  { sourceId: "source_x", authorId: 9 },
  { id: null },
  { displayName: new Error("a value that is an error"), name: new Error("another") },
  { headline: Promise.resolve(null), handle: Promise.resolve("later") },
];

const FAULTS: readonly (() => Error)[] = [
  () => new Error("the disk is on fire"),
  () => new StoreUnavailable("the store is away", new Error("connect ECONNREFUSED")),
  () => new TypeError("a bug"),
];

interface Breakage {
  /** What the damaged items have. */
  readonly damages: readonly Readonly<Record<string, unknown>>[];
  /** One in so many items is damaged. */
  readonly items: number;
  /** One in so many kinds of reads fails. */
  readonly reads: number;
}

/**
 * A store with faults: some reads fail, some items are damaged. Which ones follows from the seed alone, so that each
 * request meets the same faults, in whatever order it reads.
 */
export function brokenStore(store: Store, seed: number, { damages, items, reads }: Breakage): Store {
  const oneIn = (many: number, what: string): number | undefined => {
    const number = createHash("sha1").update(`${seed} ${what}`).digest().readUInt32BE();
    return number % many === 0 ? Math.floor(number / many) : undefined;
  };
  const damaged = (item: unknown): unknown => {
    if (typeof item !== "object" || item === null || !("id" in item)) return item;
    const damage = oneIn(items, String(item.id));
    return damage === undefined ? item : { ...item, ...damages[damage % damages.length] };
  };
  const faultOf = (read: string): Error | undefined => {
    const fault = oneIn(reads, read);
    return fault === undefined ? undefined : FAULTS[fault % FAULTS.length]?.();
  };
  return alteredStore(store, { reader: (meter) => brokenReader(store.reader(meter), faultOf, damaged) });
}

function brokenReader(
  reader: StoreReader,
  faultOf: (read: string) => Error | undefined,
  damaged: (item: unknown) => unknown,
): StoreReader {
  return new Proxy(reader, {
    get(target, method: keyof StoreReader) {
      const read = (target[method] as (...args: unknown[]) => Promise<unknown>).bind(target);
      return async (...args: unknown[]) => {
        const answer = await read(...args);
        const fault = faultOf(`${method} ${String(args[0])}`);
        if (fault) throw fault;
        return withDamage(answer, damaged);
      };
    },
  });
}

function withDamage(answer: unknown, damaged: (item: unknown) => unknown): unknown {
  if (Array.isArray(answer)) return answer.map((each) => withDamage(each, damaged));
  if (!isPage(answer)) return damaged(answer);
  return { ...answer, rows: answer.rows.map((row) => ({ ...row, item: damaged(row.item) })) };
}

const isPage = (value: unknown): value is Page<unknown> =>
  typeof value === "object" && value !== null && "rows" in value;
