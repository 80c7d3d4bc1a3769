import type { ReactNode } from "react";
import { cutAt, type Range } from "./cut-at";

/** A text in which the places that a search found are marked. */
export function Marked({ text, ranges }: { readonly text: string; readonly ranges: readonly Range[] }): ReactNode {
  return cutAt(text, ranges).map(({ start, text: piece, isInside }) =>
    isInside ? <mark key={start}>{piece}</mark> : piece,
  );
}
