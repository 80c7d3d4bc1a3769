import { useState, type ReactNode } from "react";
import { useMutation } from "urql";
import { Link } from "wouter";
import { IngestText } from "../../../generated/ingest-text";
import { PreviewText } from "../../../generated/preview-text";
import type {
  DocumentInput,
  IngestTextMutation,
  IngestTextMutationVariables,
  PreviewTextMutation,
  PreviewTextMutationVariables,
} from "../../../generated/types";
import { playgroundAddress } from "../../../graph/operation";
import { useMessages, useShellMessages } from "../../../messages/use-messages";
import { useFirstMarkupGone, useTitle } from "../../../page/title";
import { useToken, writingWith } from "../../../page/token";
import { useSettings } from "../../../shell/settings";
import styles from "../editor.module.css";
import { ar } from "../messages/ar";
import { en } from "../messages/en";
import { fr } from "../messages/fr";
import { Outcome } from "./outcome";
import { Preview } from "./preview";
import { Refusal } from "../refusal";
import { TextForm, type Wish } from "./text-form";
import { TokenField } from "../token-field";

interface Sent {
  readonly document: DocumentInput;
  readonly wish: Wish;
}

/** A server takes addresses of some thousand letters, and an article has more. */
const MOST_IN_AN_ADDRESS = 300;

function shortened(document: DocumentInput): DocumentInput {
  const letters = [...(document.content ?? "")];
  if (letters.length <= MOST_IN_AN_ADDRESS) return document;
  return { ...document, content: `${letters.slice(0, MOST_IN_AN_ADDRESS).join("")}…` };
}

/** Shows the graph that a pasted text or an address would become, and saves it. */
export function SaveText(): ReactNode {
  const words = useMessages({ ar, en, fr });
  const shell = useShellMessages();
  const { language } = useSettings();
  const [token, keepToken] = useToken();
  const [last, setLast] = useState<Sent>({ document: {}, wish: "PREVIEW" });
  const [saving, ingest] = useMutation<IngestTextMutation, IngestTextMutationVariables>(IngestText.text);
  const [previewing, preview] = useMutation<PreviewTextMutation, PreviewTextMutationVariables>(PreviewText.text);
  useTitle(words.title);
  useFirstMarkupGone();
  const send = (document: DocumentInput, wish: Wish): void => {
    setLast({ document, wish });
    const variables = { document, language };
    void (wish === "SAVE" ? ingest(variables, writingWith(token)) : preview(variables, writingWith(token)));
  };
  const isSave = last.wish === "SAVE";
  const { error, fetching } = isSave ? saving : previewing;
  const shown = { document: shortened(last.document), language };
  const query = isSave ? playgroundAddress(IngestText, shown) : playgroundAddress(PreviewText, shown);
  return (
    <div className={`column ${styles["editor"]}`}>
      <h1>{words.title}</h1>
      <p>
        {words.what} <Link href="/editor?new-profile">{words.newProfile}</Link>{" "}
        <Link href="/editor?not-taken">{words.toNotTaken}</Link>
      </p>
      <TokenField token={token} keep={keepToken} />
      <TextForm isBusy={fetching} mayWrite={token !== ""} send={send} />
      <div aria-live="polite">
        {fetching && <p role="status">{isSave ? words.saving : words.reading}</p>}
        {!fetching && error && (
          <Refusal error={error} kept={words.textKept} tryAgain={() => send(last.document, last.wish)} />
        )}
        {!fetching && isSave && saving.data && (
          <Outcome report={saving.data.ingest} content={last.document.content ?? ""} />
        )}
        {!fetching && !isSave && previewing.data && (
          <Preview report={previewing.data.ingest} content={last.document.content ?? ""} />
        )}
      </div>
      <footer className="page-footer">
        <a href={query}>{shell.showQuery}</a>
      </footer>
    </div>
  );
}
