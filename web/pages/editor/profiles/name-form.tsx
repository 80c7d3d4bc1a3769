import { useId, useState, type ReactNode, type SubmitEvent } from "react";
import { SetAlias } from "../../../generated/set-alias";
import { useMessages } from "../../../messages/use-messages";
import { useSettings } from "../../../shell/settings";
import { useFormats } from "../../../text/formats";
import type { Asked } from "../correcting/corrections";
import styles from "../editor.module.css";
import { ar } from "../messages/ar";
import { en } from "../messages/en";
import { fr } from "../messages/fr";
import type { Corrector } from "../correcting/use-correction";

/** Says that a profile has a name, or that it has not. */
export function NameForm({
  item,
  asked,
  corrector: { isReady, correct },
}: {
  readonly item: string;
  readonly asked: Asked;
  readonly corrector: Corrector;
}): ReactNode {
  const words = useMessages({ ar, en, fr });
  const { language } = useSettings();
  const id = useId();
  const [name, setName] = useState("");
  const [tag, setTag] = useState<string>(language);
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const isName = event.submitter?.getAttribute("value") !== "no";
    correct(SetAlias, { subject: item, name: name.trim(), tag: tag.trim(), isName, ...asked });
    setName("");
  };
  return (
    <form className={styles["form"]} onSubmit={submit}>
      <label htmlFor={`${id}-name`}>{words.name}</label>
      <input
        id={`${id}-name`}
        dir="auto"
        required
        maxLength={1000}
        pattern=".*\S.*"
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <label htmlFor={`${id}-language`}>{words.nameLanguage}</label>
      <input
        id={`${id}-language`}
        dir="ltr"
        required
        maxLength={100}
        value={tag}
        aria-describedby={`${id}-called`}
        onChange={({ target }) => setTag(target.value)}
      />
      <p id={`${id}-called`} className="plain quiet">
        {useFormats().languageName(tag.trim())}
      </p>
      <p className={styles["ways"]}>
        <button type="submit" disabled={!isReady}>
          {words.isName}
        </button>{" "}
        <button type="submit" value="no" disabled={!isReady}>
          {words.isNoName}
        </button>
      </p>
    </form>
  );
}
