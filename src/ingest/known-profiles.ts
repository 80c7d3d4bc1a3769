import { randomUUID } from "node:crypto";
import type { Store } from "../store/store";
import { Linker } from "./linker";

const CHANGED = "profiles:changed";

/** The linker of a store, kept between writes and made anew when another process has saved profiles. */
export class KnownProfiles {
  private kept: { readonly mark: string | null; readonly linker: Linker } | undefined;

  constructor(private readonly store: Store) {}

  /** Reads every profile the first time and whenever the store's mark is another one; else one small fact. */
  async linker(): Promise<Linker> {
    const mark = await profilesMark(this.store);
    if (this.kept === undefined || this.kept.mark !== mark) this.kept = { mark, linker: await Linker.fromStore(this.store) };
    return this.kept.linker;
  }

  /** `profilesMark` when the linker was made. */
  get mark(): string | null {
    return this.kept?.mark ?? null;
  }

  /** After a write that failed the linker may have learnt what was not saved. */
  forget(): void {
    this.kept = undefined;
  }
}

/** Another one whenever profiles were saved; null where none ever was. */
export function profilesMark(store: Store): Promise<string | null> {
  return store.getMeta(CHANGED);
}

/** Tells whoever keeps a linker that profiles were saved. Random, since two writers must not leave the same mark. */
export async function markProfilesChanged(store: Store): Promise<void> {
  await store.setMeta(CHANGED, randomUUID());
}
