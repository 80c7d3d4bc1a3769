import type { ReactNode } from "react";
import { useShellMessages } from "../messages/use-messages";

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
