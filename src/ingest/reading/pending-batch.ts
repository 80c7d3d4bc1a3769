import type { Instant } from "../../domain/dates";
import type { ItemDraft } from "../../domain/draft";
import type { AnyExportedItem } from "../../domain/statements/exported-item";
import type { DocumentRejections } from "./document-rejections";

/** Items saved together. With more, fewer commits wait for the disk. With fewer, other writers wait less. */
const MOST_ITEMS = 2_000;
/** UTF-16 units of their texts. An item and all that is computed from it take some twenty times as much memory. */
const MOST_UNITS = 1_000_000;
/**
 * Texts of articles count so many times less. The rows of an article lie far apart in a store: 400 articles touch
 * nearly as many pages as 1,600, so each of them writes twice as much.
 */
const OF_ARTICLES = 4;
/** Bytes of the documents that they come from, if these were read to the end. They are held for another try. */
const MOST_HELD_BYTES = 4_194_304;
/** By the time when they were read: items of a slow stream are not held for longer, if more of it comes. */
const LONGEST_WAIT_MS = 2_000;

/** The items that were read and are not saved yet. */
export class PendingBatch<T extends { readonly input: { readonly observedAt: Instant } }> {
  private items: T[] = [];
  private units = 0;
  /** When the first item was read, and how long after that the last one was. */
  private beganAt = 0;
  private waitMs = 0;
  private heldBytes = 0;
  /** Documents that were read to the end while some of their items were pending. */
  private readonly ended = new Set<DocumentRejections>();

  constructor(private readonly mostItems = MOST_ITEMS) {}

  get length(): number {
    return this.items.length;
  }

  /** `said` is what was read: its texts take memory. */
  add(item: T, said?: ItemDraft | AnyExportedItem): void {
    this.items.push(item);
    if (said !== undefined) this.units += unitsIn(said) / (isArticle(said) ? OF_ARTICLES : 1);
    const { observedAt } = item.input;
    if (this.items.length === 1) this.beganAt = Date.parse(observedAt);
    this.waitMs = Date.parse(observedAt) - this.beganAt;
  }

  some(holds: (item: T) => boolean): boolean {
    return this.items.some(holds);
  }

  /** Call this when a document was read to the end. */
  end(rejections: DocumentRejections, bytes: number): void {
    if (this.items.length === 0) return;
    this.ended.add(rejections);
    this.heldBytes += bytes;
  }

  /** Whether the document was read to the end before all of its items were saved. */
  hasEnded(rejections: DocumentRejections): boolean {
    return this.ended.has(rejections);
  }

  get isFull(): boolean {
    return (
      this.items.length >= this.mostItems ||
      this.units >= MOST_UNITS ||
      this.heldBytes > MOST_HELD_BYTES ||
      this.waitMs > LONGEST_WAIT_MS
    );
  }

  /** Gives the items, and holds none of them any more. Their documents are held until `release`. */
  take(): T[] {
    const { items } = this;
    this.items = [];
    this.units = 0;
    this.waitMs = 0;
    return items;
  }

  release(): void {
    this.ended.clear();
    this.heldBytes = 0;
  }
}

const isArticle = (said: ItemDraft | AnyExportedItem): boolean =>
  "kind" in said ? said.kind === "article" : said.type === "Article";

/** The length of all texts in a value. No value that a format reads is nested deep. */
function unitsIn(value: unknown): number {
  if (typeof value === "string") return value.length;
  if (typeof value !== "object" || value === null) return 0;
  let units = 0;
  for (const inner of Object.values(value)) units += unitsIn(inner);
  return units;
}
