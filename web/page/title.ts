import { useEffect, useLayoutEffect } from "react";

const NAME = "Mediagraph";

/** Sets the title of the browser's tab. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    if (title !== undefined) document.title = title === NAME ? NAME : `${title} · ${NAME}`;
  }, [title]);
}

/** What the server sent for readers without script stands until the page is drawn in its place. */
export function useFirstMarkupGone(isDrawn = true): void {
  useLayoutEffect(() => {
    if (isDrawn) for (const one of document.querySelectorAll("#first, #late")) one.remove();
  }, [isDrawn]);
}
