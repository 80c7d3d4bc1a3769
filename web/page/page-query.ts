import { useEffect, useRef, useState } from "react";
import { useQuery, type CombinedError } from "urql";
import type { Operation } from "../graph/operation";

export interface PageQuery<Data> {
  readonly data: Data | undefined;
  readonly error: CombinedError | undefined;
  readonly isLoading: boolean;
  /** Asks the server again. */
  tryAgain(): void;
}

/** What a page shows, whichever part of its lists it reads: the cursors and counts of the lists are left out. */
const subjectOf = (variables: Record<string, unknown>): string =>
  JSON.stringify(Object.entries(variables).filter(([name]) => name !== "first" && !/after$/i.test(name)));

/** Asks the one operation of a page. What was shown stays while more of the same page is read, and when that fails. */
export function usePageQuery<Data, Variables extends Record<string, unknown>>(
  operation: Operation<Data, Variables>,
  variables: Variables,
): PageQuery<Data> {
  const [{ data, error, fetching, stale }, ask] = useQuery<Data, Variables>({ query: operation.text, variables });
  const subject = subjectOf(variables);
  const shown = useRef<{ readonly subject: string; readonly data: Data }>(undefined);
  if (data) shown.current = { subject, data };
  const [isAsking, setAsking] = useState(false);
  useEffect(() => {
    if (!fetching && !stale) setAsking(false);
  }, [fetching, stale]);
  return {
    data: data ?? (shown.current?.subject === subject ? shown.current.data : undefined),
    error: isAsking ? undefined : error,
    isLoading: fetching || isAsking,
    tryAgain() {
      setAsking(true);
      ask({ requestPolicy: "network-only" });
    },
  };
}
