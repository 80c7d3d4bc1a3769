import { useEffect, useRef, useState, type ReactNode } from "react";
import { useShellMessages } from "../messages/use-messages";
import styles from "./states/states.module.css";

/** Whoever goes on reading reads more at once, so that a long list takes few requests. */
const FIRST = 20;
const NEXT = 50;

/** How many rows to ask for: after the beginning of a list, more. */
export const rowsAfter = (...after: readonly (string | null | undefined)[]): number =>
  after.some((cursor) => typeof cursor === "string") ? NEXT : FIRST;

/**
 * Reads the next page of a list. The cache adds it to what is shown. Room is made for it at once, so that nothing moves
 * later, when it comes. The focus goes on to the first new row.
 */
export function MoreButton({
  pageInfo,
  isLoading,
  show,
  children,
}: {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly isLoading: boolean;
  readonly show: (after: string | null) => void;
  /** What else one may do with the list, beside the button. */
  readonly children?: ReactNode;
}): ReactNode {
  const words = useShellMessages();
  const button = useRef<HTMLButtonElement>(null);
  const [asked, setAsked] = useState<{ readonly lastLink: Element | undefined }>();
  useEffect(() => {
    if (!asked || isLoading) return;
    firstLinkAfter(asked.lastLink, button.current)?.focus({ preventScroll: true });
    setAsked(undefined);
  }, [asked, isLoading]);
  const hasMore = pageInfo.hasNextPage || asked !== undefined;
  if (!hasMore && children === undefined) return null;
  const ask = (): void => {
    if (isLoading) return;
    setAsked({ lastLink: linksBefore(button.current).at(-1) });
    show(pageInfo.endCursor);
  };
  return (
    <>
      {asked && isLoading && (
        <span className={styles["room"]} role="status">
          {words.loadingMore}
          {["line", "short", "line", "short"].map((kind, place) => (
            <span key={place} className={styles[kind]} aria-hidden="true" />
          ))}
        </span>
      )}
      <p>
        {hasMore && (
          <button ref={button} type="button" aria-disabled={isLoading} onClick={ask}>
            {words.more}
          </button>
        )}{" "}
        {children}
      </p>
    </>
  );
}

/** The links of the list that the button stands below. */
function linksBefore(button: HTMLButtonElement | null): readonly HTMLAnchorElement[] {
  const links = button?.closest("section, main")?.querySelectorAll("a") ?? [];
  return [...links].filter((link) => button && link.compareDocumentPosition(button) & PRECEDES);
}

/** Node.DOCUMENT_POSITION_FOLLOWING: the button follows the link. */
const PRECEDES = 4;

/** Where reading goes on. */
function firstLinkAfter(last: Element | undefined, button: HTMLButtonElement | null): HTMLElement | undefined {
  const links = linksBefore(button);
  return links[last ? links.findIndex((link) => link === last) + 1 : 0];
}
