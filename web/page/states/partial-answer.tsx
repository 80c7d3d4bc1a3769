import type { ReactNode } from "react";
import type { CombinedError } from "urql";
import { faultOf, wordsOf } from "../../graph/faults";
import { useShellMessages } from "../../messages/use-messages";
import { ServerWords } from "./failure";
import styles from "./states.module.css";

/** Beside data that came with errors, or that is older because the server went away. */
export function PartialAnswer({
  error,
  tryAgain,
}: {
  readonly error: CombinedError;
  readonly tryAgain: () => void;
}): ReactNode {
  const words = useShellMessages();
  return (
    <aside className={styles["partial"]} role="status">
      <p>{words.partial}</p>
      {wordsOf(error).length > 0 ? <ServerWords error={error} /> : <p>{words.faultTitles[faultOf(error)]}</p>}
      <button type="button" onClick={tryAgain}>
        {words.tryAgain}
      </button>
    </aside>
  );
}
