import type { ReactNode } from "react";
import type { CombinedError } from "urql";
import { Link } from "wouter";
import { faultOf, wordsOf } from "../../graph/faults";
import { useShellMessages } from "../../messages/use-messages";
import { useTitle } from "../title";
import styles from "./states.module.css";

/** The answer did not come, or has nothing to show. */
export function Failure({
  error,
  tryAgain,
}: {
  readonly error: CombinedError;
  readonly tryAgain: () => void;
}): ReactNode {
  const words = useShellMessages();
  const fault = faultOf(error);
  useTitle(words.faultTitles[fault]);
  return (
    <section className={styles["state"]} role="alert">
      <h1>{words.faultTitles[fault]}</h1>
      <p>{words.faultTexts[fault]}</p>
      {fault === "REFUSED" && <ServerWords error={error} />}
      <p className={styles["ways"]}>
        <button type="button" onClick={tryAgain}>
          {words.tryAgain}
        </button>
        <Link href="/">{words.toFront}</Link>
      </p>
    </section>
  );
}

/** What the server said, which is English. */
export function ServerWords({ error }: { readonly error: CombinedError }): ReactNode {
  return (
    <ul lang="en" dir="ltr">
      {wordsOf(error).map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
