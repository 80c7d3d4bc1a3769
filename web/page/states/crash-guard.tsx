import { Component, type ReactNode } from "react";
import { useShellMessages } from "../../messages/use-messages";
import { useFirstMarkupGone } from "../title";
import styles from "./states.module.css";

/** The script of a page did not come: the server is away. */
export class PageNotLoaded extends Error {}

interface Crash {
  readonly place: string;
  readonly isAway: boolean;
}

interface Props {
  /** Another page is drawn anew. */
  readonly place: string;
  readonly children: ReactNode;
}

/** A fault in the drawing of a page, or a script that did not load, ends in words and not in an empty window. */
export class CrashGuard extends Component<Props, { readonly crash: Crash | undefined }> {
  override state = { crash: undefined as Crash | undefined };

  static getDerivedStateFromError(error: unknown): { readonly crash: Crash } {
    return { crash: { place: location.pathname, isAway: error instanceof PageNotLoaded } };
  }

  override render(): ReactNode {
    const { crash } = this.state;
    return crash?.place === this.props.place ? <Crashed isAway={crash.isAway} /> : this.props.children;
  }
}

/** Loads the page anew as soon as the server answers. Until then these words are better than the browser's own. */
const reload = (): Promise<void> =>
  fetch(location.href, { method: "HEAD" })
    .then(() => location.reload())
    .catch(() => undefined);

function Crashed({ isAway }: { readonly isAway: boolean }): ReactNode {
  const words = useShellMessages();
  useFirstMarkupGone();
  return (
    <section className={styles["state"]} role="alert">
      <h1>{isAway ? words.faultTitles.AWAY : words.crashedTitle}</h1>
      <p>{isAway ? words.faultTexts.AWAY : words.crashedText}</p>
      <p className={styles["ways"]}>
        <button type="button" onClick={() => void reload()}>
          {words.tryAgain}
        </button>
        <a href="/">{words.toFront}</a>
      </p>
    </section>
  );
}
