import type { Store } from "../../store/store";
import { notesAmong } from "../saving/save-notes";
import { LINKED } from "../../store/link-marks";
import { profilesMark } from "../store-marks";

/** Whether earlier runs left something undone. Reads only meta values. */
export async function isWorkLeft(store: Store): Promise<boolean> {
  const meta = await store.upkeep.meta();
  return (meta[LINKED] ?? null) !== (await profilesMark(store)) || notesAmong(meta).length > 0;
}
