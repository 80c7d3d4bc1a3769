import { useId, useState, type ReactNode, type SubmitEvent } from "react";
import { useMessages } from "../../messages/use-messages";
import styles from "./editor.module.css";
import { ar } from "./messages/ar";
import { en } from "./messages/en";
import { fr } from "./messages/fr";

/** Asks for the token, and forgets it on request. */
export function TokenField({
  token,
  keep,
}: {
  readonly token: string;
  readonly keep: (token: string) => void;
}): ReactNode {
  const words = useMessages({ ar, en, fr });
  const id = useId();
  const [text, setText] = useState("");
  if (token !== "")
    return (
      <p className="plain">
        {words.hasToken}{" "}
        <button type="button" onClick={() => keep("")}>
          {words.forgetToken}
        </button>
      </p>
    );
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    keep(text.trim());
    setText("");
  };
  return (
    <form className={`${styles["token"]} plain`} onSubmit={submit}>
      <label htmlFor={id}>{words.token}</label>
      <input
        id={id}
        type="password"
        dir="ltr"
        autoComplete="off"
        required
        value={text}
        aria-describedby={`${id}-why`}
        onChange={({ target }) => setText(target.value)}
      />
      <button type="submit">{words.useToken}</button>
      <p id={`${id}-why`} className="quiet">
        {words.tokenWhy}
      </p>
    </form>
  );
}
