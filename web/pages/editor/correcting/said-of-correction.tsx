import { useEffect, useRef, type ReactNode } from "react";
import { useMessages } from "../../../messages/use-messages";
import styles from "../editor.module.css";
import { ar } from "../messages/ar";
import { en } from "../messages/en";
import { fr } from "../messages/fr";
import { Refusal } from "../refusal";
import type { Corrector } from "./use-correction";

/**
 * How the last correction went. The button that was pressed may be gone with its line, so the focus comes here: a
 * keyboard has a place from which it goes on.
 */
export function SaidOfCorrection({
  corrector: { said, tryAgain, forget },
  readAgain,
}: {
  readonly corrector: Corrector;
  readonly readAgain: () => void;
}): ReactNode {
  const words = useMessages({ ar, en, fr });
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (said) place.current?.focus({ preventScroll: true });
  }, [said]);
  return (
    <div ref={place} className={styles["said"]} tabIndex={-1} aria-live="polite">
      {said?.kind === "DONE" && (
        <p className="plain">{said.outcome in words.done ? words.done[said.outcome as keyof typeof words.done] : ""}</p>
      )}
      {said?.kind === "FAILED" && <Refusal error={said.error} tryAgain={tryAgain} />}
      {said?.kind === "GONE" && (
        <section className={styles["refusal"]} role="alert">
          <h2>{words.gone}</h2>
          <p>{words.goneText}</p>
          <button
            type="button"
            onClick={() => {
              forget();
              readAgain();
            }}
          >
            {words.readAgain}
          </button>
        </section>
      )}
    </div>
  );
}
