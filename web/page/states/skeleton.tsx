import type { ReactNode } from "react";
import { useShellMessages } from "../../messages/use-messages";
import styles from "./states.module.css";

/** Grey lines in the place of a text that is on its way. They fill the window, so that nothing below them moves. */
export function Skeleton(): ReactNode {
  return (
    <div className={styles["skeleton"]} role="status" aria-busy="true">
      <span className="only-read">{useShellMessages().loading}</span>
      {["title", "short", "line", "line", "line", "short"].map((kind, place) => (
        <span key={place} className={styles[kind]} aria-hidden="true" />
      ))}
    </div>
  );
}
