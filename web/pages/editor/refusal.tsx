import type { ReactNode } from "react";
import type { CombinedError } from "urql";
import { faultOf } from "../../graph/faults";
import { useMessages, useShellMessages } from "../../messages/use-messages";
import { ServerWords } from "../../page/states/failure";
import styles from "./editor.module.css";
import { ar } from "./messages/ar";
import { en } from "./messages/en";
import { fr } from "./messages/fr";

/** Why something was not saved, and what the person can do. */
export function Refusal({
  error,
  kept,
  tryAgain,
}: {
  readonly error: CombinedError;
  /** What is not lost. */
  readonly kept?: string;
  readonly tryAgain: () => void;
}): ReactNode {
  const words = useMessages({ ar, en, fr });
  const shell = useShellMessages();
  const fault = faultOf(error);
  const isOff = error.graphQLErrors.some(({ extensions }) => extensions["code"] === "FORBIDDEN");
  return (
    <section className={styles["refusal"]} role="alert">
      {fault === "FORBIDDEN" ? (
        <>
          <h2>{isOff ? words.writingOff : words.wrongToken}</h2>
          <p>
            {isOff ? words.writingOffText : words.wrongTokenText} {kept}
          </p>
        </>
      ) : (
        <>
          <h2>{shell.faultTitles[fault]}</h2>
          <p>{fault === "REFUSED" ? words.refusedText : shell.faultTexts[fault]}</p>
          <ServerWords error={error} />
        </>
      )}
      <p>
        <button type="button" onClick={tryAgain}>
          {shell.tryAgain}
        </button>
      </p>
    </section>
  );
}
