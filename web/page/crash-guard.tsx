import { Component, type ReactNode } from "react";
import { useShellMessages } from "../messages/use-messages";
import { useFirstMarkupGone } from "./title";
import styles from "./states.module.css";

interface Props {
  /** Another page is drawn anew. */
  readonly place: string;
  readonly children: ReactNode;
}

/** A fault in the drawing of a page, or a script that did not load, ends in words and not in an empty window. */
export class CrashGuard extends Component<Props, { readonly crashedAt: string | undefined }> {
  override state = { crashedAt: undefined as string | undefined };

  static getDerivedStateFromError(): { crashedAt: string } {
    return { crashedAt: location.pathname };
  }

  override render(): ReactNode {
    return this.state.crashedAt === this.props.place ? <Crashed /> : this.props.children;
  }
}

function Crashed(): ReactNode {
  const words = useShellMessages();
  useFirstMarkupGone(true);
  return (
    <section className={styles["state"]} role="alert">
      <h1>{words.crashedTitle}</h1>
      <p>{words.crashedText}</p>
      <p className={styles["ways"]}>
        <button type="button" onClick={() => location.reload()}>
          {words.tryAgain}
        </button>
        <a href="/">{words.toFront}</a>
      </p>
    </section>
  );
}
