import type { ReactNode } from "react";
import { useShellMessages } from "../messages/use-messages";
import { useFormats } from "../text/formats";
import styles from "./folded-filters.module.css";
import { useIsNarrow } from "./narrow";

/** Filters: on a phone they are folded, and a line says how many are chosen. */
export function FoldedFilters({
  chosen,
  children,
}: {
  readonly chosen: readonly unknown[];
  readonly children: ReactNode;
}): ReactNode {
  const words = useShellMessages();
  const formats = useFormats();
  const count = chosen.filter((value) => value !== undefined && value !== null && value !== "").length;
  if (!useIsNarrow()) return children;
  return (
    <details className={styles["folded"]}>
      <summary>{count === 0 ? words.filters : formats.count(words.filtersChosen, count)}</summary>
      {children}
    </details>
  );
}
