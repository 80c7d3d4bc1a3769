import { useSyncExternalStore } from "react";

/** As in the styles of the pages with two columns. */
const narrow = window.matchMedia("(max-width: 50rem)");

function subscribe(changed: () => void): () => void {
  narrow.addEventListener("change", changed);
  return () => narrow.removeEventListener("change", changed);
}

/** Whether the window is as narrow as a phone. */
export const useIsNarrow = (): boolean => useSyncExternalStore(subscribe, () => narrow.matches);
