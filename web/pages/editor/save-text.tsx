import { useState, type ReactNode } from "react";
import { useMutation } from "urql";
import { IngestText } from "../../generated/ingest-text";
import type { DocumentInput, IngestTextMutation, IngestTextMutationVariables } from "../../generated/types";
import { playgroundAddress } from "../../graph/operation";
import { useMessages, useShellMessages } from "../../messages/use-messages";
import { useFirstMarkupGone, useTitle } from "../../page/title";
import { useToken, writingWith } from "../../page/token";
import { useSettings } from "../../shell/settings";
import styles from "./editor.module.css";
import { ar } from "./messages/ar";
import { en } from "./messages/en";
import { fr } from "./messages/fr";
import { Outcome } from "./outcome";
import { Refusal } from "./refusal";
import { TextForm } from "./text-form";
import { TokenField } from "./token-field";

/** Saves a text that somebody pastes, and shows the graph that it became. */
export function SaveText(): ReactNode {
  const words = useMessages({ ar, en, fr });
  const shell = useShellMessages();
  const { language } = useSettings();
  const [token, keepToken] = useToken();
  const [last, setLast] = useState<DocumentInput>({ content: "" });
  const [{ data, error, fetching }, ingest] = useMutation<IngestTextMutation, IngestTextMutationVariables>(
    IngestText.text,
  );
  useTitle(words.title);
  useFirstMarkupGone(true);
  const save = (document: DocumentInput): void => {
    setLast(document);
    void ingest({ document, language }, writingWith(token));
  };
  return (
    <div className={`column ${styles["editor"]}`}>
      <h1>{words.title}</h1>
      <p>{words.what}</p>
      <TokenField token={token} keep={keepToken} />
      <TextForm isSaving={fetching} mayWrite={token !== ""} save={save} />
      <div aria-live="polite">
        {fetching && <p role="status">{words.saving}</p>}
        {!fetching && error && <Refusal error={error} kept={words.textKept} tryAgain={() => save(last)} />}
        {!fetching && data && <Outcome report={data.ingest} />}
      </div>
      <footer className="page-footer">
        <a href={playgroundAddress(IngestText, { document: last, language })}>{shell.showQuery}</a>
      </footer>
    </div>
  );
}
