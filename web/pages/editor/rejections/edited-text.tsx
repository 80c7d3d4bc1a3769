import { useEffect, useId, useMemo, useRef, useState, type ReactNode, type SubmitEvent } from "react";
import { useQuery } from "urql";
import { RejectedText } from "../../../generated/rejected-text";
import type { RejectedTextQuery, RejectedTextQueryVariables } from "../../../generated/types";
import { useMessages, useShellMessages } from "../../../messages/use-messages";
import { writingWith } from "../../../page/token";
import styles from "../editor.module.css";
import { Refusal } from "../refusal";
import { ar } from "./messages/ar";
import { en } from "./messages/en";
import { fr } from "./messages/fr";

interface Ways {
  readonly isSending: boolean;
  readonly send: (content: string) => void;
  readonly cancel: () => void;
}

/** The text of an input, to be mended and tried again. */
export function EditedText({
  id,
  token,
  isSending,
  send,
  cancel,
}: Ways & {
  readonly id: string;
  readonly token: string;
}): ReactNode {
  const shell = useShellMessages();
  const context = useMemo(() => ({ ...writingWith(token), requestPolicy: "network-only" as const }), [token]);
  const [{ data, error }, ask] = useQuery<RejectedTextQuery, RejectedTextQueryVariables>({
    query: RejectedText.text,
    variables: { id },
    context,
  });
  if (error) return <Refusal error={error} tryAgain={() => ask(context)} />;
  if (!data) return <p role="status">{shell.loading}</p>;
  return <TextToMend kept={data.rejection?.content ?? null} isSending={isSending} send={send} cancel={cancel} />;
}

function TextToMend({
  kept,
  isSending,
  send,
  cancel,
}: Ways & {
  /** Null if its text is not kept. */
  readonly kept: string | null;
}): ReactNode {
  const words = useMessages({ ar, en, fr });
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [text, type] = useState(kept ?? "");
  useEffect(() => area.current?.focus(), []);
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    send(text);
  };
  return (
    <form className={styles["form"]} onSubmit={submit}>
      <label htmlFor={id}>{words.rejectedContent}</label>
      <textarea
        ref={area}
        id={id}
        dir="auto"
        rows={12}
        required
        value={text}
        aria-describedby={kept === null ? `${id}-gone` : undefined}
        onChange={({ target }) => type(target.value)}
      />
      {kept === null && (
        <p id={`${id}-gone`} className="plain quiet">
          {words.contentGone}
        </p>
      )}
      <p className={styles["ways"]}>
        <button type="submit" disabled={isSending}>
          {words.retryText}
        </button>
        <button type="button" onClick={cancel}>
          {words.cancel}
        </button>
      </p>
    </form>
  );
}
