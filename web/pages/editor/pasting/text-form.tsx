import { useId, useState, type ReactNode, type SubmitEvent } from "react";
import type { DocumentInput } from "../../../generated/types";
import { useMessages } from "../../../messages/use-messages";
import styles from "../editor.module.css";
import { ar } from "../messages/ar";
import { en } from "../messages/en";
import { fr } from "../messages/fr";

/** A text is most often pasted where it was published. */
const OWN_TIME_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** What is to happen with a text. */
export type Wish = "PREVIEW" | "SAVE";

/**
 * The text or its address, and what it does not say itself. What was typed stays after it is shown, saved or refused.
 */
export function TextForm({
  isBusy,
  mayWrite,
  send,
}: {
  readonly isBusy: boolean;
  readonly mayWrite: boolean;
  readonly send: (document: DocumentInput, wish: Wish) => void;
}): ReactNode {
  const words = useMessages({ ar, en, fr });
  const id = useId();
  const [content, setContent] = useState("");
  const [url, setUrl] = useState("");
  const [source, setSource] = useState("");
  const [timeZone, setTimeZone] = useState(OWN_TIME_ZONE);
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = {
      ...(content.trim() !== "" && { content }),
      ...filled("url", url),
      ...filled("source", source),
      ...filled("timeZone", timeZone),
    };
    const { submitter } = event.nativeEvent;
    send(given, submitter instanceof HTMLButtonElement && submitter.name === "save" ? "SAVE" : "PREVIEW");
  };
  return (
    <form className={styles["form"]} onSubmit={submit}>
      <label htmlFor={`${id}-text`}>{words.text}</label>
      <textarea
        id={`${id}-text`}
        dir="auto"
        rows={12}
        required={url.trim() === ""}
        value={content}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => setContent(target.value)}
      />
      <p id={`${id}-hint`} className="plain quiet">
        {words.textHint}
      </p>
      <label htmlFor={`${id}-url`}>{words.url}</label>
      <input
        id={`${id}-url`}
        type="url"
        dir="ltr"
        value={url}
        aria-describedby={`${id}-url-hint`}
        onChange={({ target }) => setUrl(target.value)}
      />
      <p id={`${id}-url-hint`} className="plain quiet">
        {words.urlHint}
      </p>
      <label htmlFor={`${id}-source`}>{words.source}</label>
      <input id={`${id}-source`} dir="auto" value={source} onChange={({ target }) => setSource(target.value)} />
      <TimeZoneField value={timeZone} change={setTimeZone} />
      <Buttons isBusy={isBusy} mayWrite={mayWrite} />
    </form>
  );
}

function TimeZoneField({
  value,
  change,
}: {
  readonly value: string;
  readonly change: (value: string) => void;
}): ReactNode {
  const words = useMessages({ ar, en, fr });
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{words.timeZone}</label>
      <input
        id={id}
        dir="ltr"
        list={`${id}-zones`}
        value={value}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => change(target.value)}
      />
      <datalist id={`${id}-zones`}>
        {Intl.supportedValuesOf("timeZone").map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <p id={`${id}-hint`} className="plain quiet">
        {words.timeZoneHint}
      </p>
    </>
  );
}

function Buttons({ isBusy, mayWrite }: { readonly isBusy: boolean; readonly mayWrite: boolean }): ReactNode {
  const words = useMessages({ ar, en, fr });
  return (
    <p>
      <button type="submit" name="preview" disabled={isBusy || !mayWrite}>
        {words.preview}
      </button>{" "}
      <button type="submit" name="save" disabled={isBusy || !mayWrite}>
        {words.save}
      </button>{" "}
      {!mayWrite && <span className="plain quiet">{words.needsToken}</span>}
    </p>
  );
}

function filled<Name extends string>(name: Name, value: string): { readonly [one in Name]?: string } {
  return (value.trim() === "" ? {} : { [name]: value.trim() }) as { readonly [one in Name]?: string };
}
