import type { Entity } from "../domain/entity";
import type { Id } from "../domain/ids";
import type { Store } from "../store/store";
import { profilesMark, type KnownProfiles } from "./known-profiles";
import { differing, linkAnew } from "./link-anew";
import type { Linker } from "./linker";

type Profiles = ReadonlyMap<Id<"entity">, Entity>;

/** The mark of the profiles that all texts are linked to. Where the store has another one, a run is under way or did not come to its end. */
const LINKED = "profiles:linked";

/** To be called when every text was just saved anew. */
export async function noteAllLinked(store: Store): Promise<void> {
  const mark = await profilesMark(store);
  if (mark !== null) await store.setMeta(LINKED, mark);
}

/**
 * Keeps the texts of a store linked to its profiles, whichever come first: begun before a run of writes and finished after it. What any
 * writer changed of the profiles meanwhile is looked for in all texts, and what a run that died left undone is done by the next one.
 */
export class TextLinks {
  private mark: string | null | undefined;
  private isWhole = true;
  /** What the first text was linked to; absent while there is none. */
  private before: Profiles | undefined;

  constructor(
    private readonly store: Store,
    private readonly known: KnownProfiles,
  ) {}

  /** Does nothing but the first time. */
  async begin(): Promise<void> {
    if (this.mark !== undefined) return;
    const linker = await this.known.linker();
    this.mark = this.known.mark;
    if (!(await this.hasTexts())) return;
    this.isWhole = (await this.store.getMeta(LINKED)) === this.mark;
    this.before = linker.known();
  }

  /** To be told after texts were saved: what comes before the first text of a store needs no second look. */
  textsSaved(linker: Linker): void {
    this.before ??= linker.known();
  }

  /** `onProgress` is told how many texts were looked at. */
  async finish(onProgress: (texts: number) => void = () => undefined): Promise<void> {
    if (this.mark === undefined) return;
    const profiles = (await this.known.linker()).known();
    const { mark } = this.known;
    if (mark === this.mark && this.isWhole) return;
    const changed = this.isWhole ? differing(this.before ?? profiles, profiles) : [...profiles.values()];
    if (changed.length > 0) await linkAnew(this.store, this.known, changed, onProgress);
    if (mark !== null) await this.store.setMeta(LINKED, mark);
  }

  private async hasTexts(): Promise<boolean> {
    const reader = this.store.reader();
    const first = { order: "ASC", take: { first: 1 } } as const;
    return (await reader.list("article", first)).rows.length > 0 || (await reader.list("post", first)).rows.length > 0;
  }
}
