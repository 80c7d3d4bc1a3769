import { useId, type ReactNode } from "react";
import { UndoCorrection } from "../../../generated/undo-correction";
import { useMessages } from "../../../messages/use-messages";
import { Name, When } from "../../../text/data-text";
import type { Asked } from "./corrections";
import styles from "../editor.module.css";
import { ar } from "../messages/ar";
import { en } from "../messages/en";
import { fr } from "../messages/fr";
import type { Corrector } from "./use-correction";

/** What a person said, who and when, with the way back. */
export function CorrectionLine({
  correction: { id, correctedAt, correctedBy },
  item,
  asked,
  corrector: { isReady, correct },
  children,
}: {
  readonly correction: {
    readonly id: string;
    readonly correctedAt: string | null;
    readonly correctedBy: string | null;
  };
  readonly item: string;
  readonly asked: Asked;
  readonly corrector: Corrector;
  readonly children: ReactNode;
}): ReactNode {
  const words = useMessages({ ar, en, fr });
  const lineId = useId();
  return (
    <li className={styles["line"]}>
      <p id={lineId}>
        {children}{" "}
        <span className="plain quiet">
          {correctedBy && <Name>{correctedBy}</Name>} {correctedAt && <When at={correctedAt} precision="MINUTE" />}
        </span>
      </p>
      <button
        type="button"
        disabled={!isReady}
        aria-describedby={lineId}
        onClick={() => correct(UndoCorrection, { subject: item, correction: id, ...asked })}
      >
        {words.undo}
      </button>
    </li>
  );
}
