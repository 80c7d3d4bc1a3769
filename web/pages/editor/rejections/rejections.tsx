import { useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { useQuery } from "urql";
import { Link } from "wouter";
import { Rejections as RejectionsOperation } from "../../../generated/rejections";
import type { RejectionsQuery, RejectionsQueryVariables } from "../../../generated/types";
import { playgroundAddress } from "../../../graph/operation";
import { useMessages, useShellMessages } from "../../../messages/use-messages";
import { useFirstMarkupGone, useTitle } from "../../../page/title";
import { useToken, writingWith } from "../../../page/token";
import { useFormats } from "../../../text/formats";
import styles from "../editor.module.css";
import { Refusal } from "../refusal";
import { TokenField } from "../token-field";
import { ar } from "./messages/ar";
import { en } from "./messages/en";
import { fr } from "./messages/fr";
import { ALL, filterOf, RejectionFilter, type Wanted } from "./rejection-filter";
import { RejectionItem } from "./rejection-item";
import { RetryOutcome } from "./retry-outcome";
import { useRetries } from "./use-retries";

/** What was not taken and why, each with the ways on: try again, edit and try again, forget. */
export function Rejections(): ReactNode {
  const words = useMessages({ ar, en, fr });
  const shell = useShellMessages();
  const [token, keepToken] = useToken();
  const [after, setAfter] = useState<string | null>(null);
  const [wanted, setWanted] = useState(ALL);
  const want = (next: Wanted): void => {
    setWanted(next);
    setAfter(null);
  };
  useTitle(words.notTaken);
  useFirstMarkupGone();
  return (
    <div className={`column ${styles["editor"]}`}>
      <h1>{words.notTaken}</h1>
      <p>
        {words.notTakenWhat} <Link href="/editor">{words.toEditor}</Link>
      </p>
      {token === "" && <p className="plain">{words.notTakenToken}</p>}
      <TokenField token={token} keep={keepToken} />
      {token !== "" && <RejectionFilter wanted={wanted} want={want} />}
      {token !== "" && <List key={token} token={token} wanted={wanted} after={after} showAfter={setAfter} />}
      <footer className="page-footer">
        <a href={playgroundAddress(RejectionsOperation, { after, filter: filterOf(wanted) })}>{shell.showQuery}</a>
      </footer>
    </div>
  );
}

function List({
  token,
  wanted,
  after,
  showAfter,
}: {
  readonly token: string;
  readonly wanted: Wanted;
  readonly after: string | null;
  readonly showAfter: (after: string | null) => void;
}): ReactNode {
  const words = useMessages({ ar, en, fr });
  const shell = useShellMessages();
  const formats = useFormats();
  const context = useMemo(() => ({ ...writingWith(token), requestPolicy: "network-only" as const }), [token]);
  const [{ data, error }, ask] = useQuery<RejectionsQuery, RejectionsQueryVariables>({
    query: RejectionsOperation.text,
    variables: { after, filter: filterOf(wanted) },
    context,
  });
  const { tried, failure, isSending, retry, forget } = useRetries(token, () => ask(context));
  const place = useRef<HTMLDivElement>(null);
  // The line of the button may be gone, so the focus goes to what came of it.
  useEffect(() => {
    if (tried || failure) place.current?.focus({ preventScroll: true });
  }, [tried, failure]);
  if (error) return <Refusal error={error} tryAgain={() => ask(context)} />;
  if (!data) return <p role="status">{shell.loading}</p>;
  const { nodes, totalCount, pageInfo } = data.rejections;
  return (
    <>
      <p role="status">
        {totalCount === 0
          ? filterOf(wanted)
            ? words.filteredNone
            : words.notTakenNone
          : formats.count(words.notTakenCount, totalCount)}
      </p>
      <ul className={styles["lines"]}>
        {nodes.map((rejection) => (
          <RejectionItem
            key={rejection.id}
            rejection={rejection}
            token={token}
            isSending={isSending}
            retry={retry}
            forget={forget}
          />
        ))}
      </ul>
      <Pages after={after} next={pageInfo.hasNextPage ? pageInfo.endCursor : null} show={showAfter} />
      <div ref={place} className={styles["said"]} tabIndex={-1} aria-live="polite">
        {failure && <Refusal error={failure.error} tryAgain={failure.again} />}
        {!failure && tried && <RetryOutcome tried={tried} />}
      </div>
    </>
  );
}

function Pages({
  after,
  next,
  show,
}: {
  readonly after: string | null;
  readonly next: string | null;
  show(after: string | null): void;
}): ReactNode {
  const words = useMessages({ ar, en, fr });
  return (
    <p className={styles["ways"]}>
      {after !== null && (
        <button type="button" onClick={() => show(null)}>
          {words.firstPage}
        </button>
      )}
      {next !== null && (
        <button type="button" onClick={() => show(next)}>
          {words.nextPage}
        </button>
      )}
    </p>
  );
}
