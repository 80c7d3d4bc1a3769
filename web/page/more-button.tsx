import type { ReactNode } from "react";
import { useShellMessages } from "../messages/use-messages";

/** Whoever goes on reading reads more at once, so that a long list takes few requests. */
const FIRST = 20;
const NEXT = 50;

/** How many rows to ask for: after the beginning of a list, more. */
export const rowsAfter = (...after: readonly (string | null | undefined)[]): number =>
  after.some((cursor) => typeof cursor === "string") ? NEXT : FIRST;

/** Reads the next page of a list. The cache adds it to what is shown. */
export function MoreButton({
  pageInfo,
  isLoading,
  show,
}: {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly isLoading: boolean;
  readonly show: (after: string | null) => void;
}): ReactNode {
  const words = useShellMessages();
  if (!pageInfo.hasNextPage) return null;
  return (
    <button type="button" disabled={isLoading} onClick={() => show(pageInfo.endCursor)}>
      {isLoading ? words.loadingMore : words.more}
    </button>
  );
}
