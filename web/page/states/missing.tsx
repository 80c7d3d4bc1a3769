import { useEffect, useState, type ReactNode } from "react";
import { Link } from "wouter";
import { useShellMessages } from "../../messages/use-messages";
import { useFirstMarkupGone, useTitle } from "../title";
import styles from "./states.module.css";

const GONE = 410;

/**
 * The graph gives null for what was removed and for what was never there. The status of the page's own address says
 * which of them it is.
 */
export function Missing(): ReactNode {
  const words = useShellMessages();
  const isRemoved = useStatus() === GONE;
  return isRemoved ? (
    <Message title={words.removedTitle} text={words.removedText} />
  ) : (
    <Message title={words.missingTitle} text={words.missingText} />
  );
}

/** For an address that no page has. */
export function NoPage(): ReactNode {
  const words = useShellMessages();
  useFirstMarkupGone();
  return <Message title={words.notFoundTitle} text={words.notFoundText} />;
}

function Message({ title, text }: { readonly title: string; readonly text: string }): ReactNode {
  useTitle(title);
  return (
    <section className={styles["state"]}>
      <h1>{title}</h1>
      <p>{text}</p>
      <p className={styles["ways"]}>
        <Link href="/">{useShellMessages().toFront}</Link>
      </p>
    </section>
  );
}

function useStatus(): number | undefined {
  const [status, setStatus] = useState<number>();
  useEffect(() => {
    const leaving = new AbortController();
    fetch(location.pathname, { method: "HEAD", headers: { accept: "text/html" }, signal: leaving.signal })
      .then((response) => setStatus(response.status))
      // The words for "missing" are right enough then.
      .catch(() => undefined);
    return () => leaving.abort();
  }, []);
  return status;
}
