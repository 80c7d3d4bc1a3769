import { useId, useState, type ReactNode } from "react";
import { Link } from "wouter";
import type { RejectedFragment } from "../../../generated/types";
import { useMessages } from "../../../messages/use-messages";
import { addressOf } from "../../../shell/routes";
import { Name, textAttributes, When } from "../../../text/data-text";
import styles from "../editor.module.css";
import { EditedText } from "./edited-text";
import { ar } from "./messages/ar";
import { en } from "./messages/en";
import { fr } from "./messages/fr";
import { Why } from "./why";

interface Ways {
  readonly token: string;
  readonly isSending: boolean;
  readonly retry: (id: string, content?: string, then?: () => void) => void;
  readonly forget: (id: string) => void;
}

/** One input that was not taken: its name, why, its words, and the ways on. */
export function RejectionItem({
  rejection,
  token,
  isSending,
  retry,
  forget,
}: Ways & { readonly rejection: RejectedFragment }): ReactNode {
  const words = useMessages({ ar, en, fr });
  const titleId = useId();
  const [isEdited, edit] = useState(false);
  const { id, excerpt, excerptDirection, isReadable } = rejection;
  return (
    <li className={styles["item"]} aria-labelledby={titleId}>
      <Title rejection={rejection} id={titleId} />
      <Why of={rejection} />
      {excerpt !== null && <blockquote {...textAttributes(null, excerptDirection)}>{excerpt}</blockquote>}
      {isEdited ? (
        <EditedText
          id={id}
          token={token}
          isSending={isSending}
          send={(content) => retry(id, content, () => edit(false))}
          cancel={() => edit(false)}
        />
      ) : (
        <p className={styles["ways"]}>
          {isReadable && (
            <button type="button" disabled={isSending} aria-describedby={titleId} onClick={() => retry(id)}>
              {words.retry}
            </button>
          )}
          <button type="button" disabled={isSending} aria-describedby={titleId} onClick={() => edit(true)}>
            {words.retryEdited}
          </button>
          <button type="button" disabled={isSending} aria-describedby={titleId} onClick={() => forget(id)}>
            {words.forget}
          </button>
        </p>
      )}
    </li>
  );
}

function Title({ rejection, id }: { readonly rejection: RejectedFragment; readonly id: string }): ReactNode {
  const { input, source, rejectedAt } = rejection;
  return (
    <h2 id={id} className={styles["input"]}>
      <bdi dir="ltr">{input}</bdi>{" "}
      <span className="plain quiet">
        {source && (
          <Link href={addressOf(source.id)}>
            <Name direction={source.nameDirection}>{source.name}</Name>
          </Link>
        )}{" "}
        <When at={rejectedAt} precision="MINUTE" />
      </span>
    </h2>
  );
}
