import type { ReactNode } from "react";
import type { RejectionCode } from "../../../generated/types";
import { useMessages } from "../../../messages/use-messages";
import styles from "../editor.module.css";
import { ar } from "./messages/ar";
import { en } from "./messages/en";
import { fr } from "./messages/fr";

interface Reason {
  /** Null: what an older version kept. */
  readonly code: RejectionCode | null;
  readonly place: string | null;
  readonly reason: string;
}

/** Why an input was not taken, in the reader's language. The server's own words, which are English, are below. */
export function Why({ of: { code, place, reason } }: { readonly of: Reason }): ReactNode {
  const words = useMessages({ ar, en, fr });
  return (
    <>
      <p>
        <strong>{code === null ? words.noCode : words.codes[code]}</strong>{" "}
        {place !== null && (
          <span className="plain quiet">
            {words.at} <bdi dir="ltr">{place}</bdi>
          </span>
        )}
      </p>
      <ServerSays>{reason}</ServerSays>
    </>
  );
}

export function WhyEach({ rejected }: { readonly rejected: readonly Reason[] }): ReactNode {
  return (
    <ul className={styles["reasons"]}>
      {rejected.map((one) => (
        <li key={`${one.place} ${one.reason}`}>
          <Why of={one} />
        </li>
      ))}
    </ul>
  );
}

export function ServerSays({ children }: { readonly children: string }): ReactNode {
  const words = useMessages({ ar, en, fr });
  return (
    <details>
      <summary className="plain">{words.serverSays}</summary>
      <p lang="en" dir="ltr" className={styles["words"]}>
        {children}
      </p>
    </details>
  );
}
