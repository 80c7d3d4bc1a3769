import { useEffect, useState } from "react";
import { useQuery, type CombinedError } from "urql";
import type { Operation } from "../graph/operation";

export interface PageQuery<Data> {
  readonly data: Data | undefined;
  readonly error: CombinedError | undefined;
  readonly isLoading: boolean;
  /** Asks the server again. */
  tryAgain(): void;
}

/** Asks the one operation of a page. What was shown stays while more of the same page is read. */
export function usePageQuery<Data, Variables extends Record<string, unknown>>(
  operation: Operation<Data, Variables>,
  variables: Variables,
): PageQuery<Data> {
  const [{ data, error, fetching, stale }, ask] = useQuery<Data, Variables>({ query: operation.text, variables });
  const [isAsking, setAsking] = useState(false);
  useEffect(() => {
    if (!fetching && !stale) setAsking(false);
  }, [fetching, stale]);
  return {
    data: data ?? undefined,
    error: isAsking ? undefined : error,
    isLoading: fetching || isAsking,
    tryAgain() {
      setAsking(true);
      ask({ requestPolicy: "network-only" });
    },
  };
}
