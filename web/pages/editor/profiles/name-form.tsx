import { useState, type ReactNode, type SubmitEvent } from "react";
import { SetAlias } from "../../../generated/set-alias";
import { useMessages } from "../../../messages/use-messages";
import { useSettings } from "../../../shell/settings";
import type { Asked } from "../correcting/corrections";
import styles from "../editor.module.css";
import { ar } from "../messages/ar";
import { en } from "../messages/en";
import { fr } from "../messages/fr";
import type { Corrector } from "../correcting/use-correction";
import { NameFields, type NameAndLanguage } from "./name-fields";

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
  const [given, give] = useState<NameAndLanguage>({ name: "", language });
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const isName = event.submitter?.getAttribute("value") !== "no";
    correct(SetAlias, { subject: item, name: given.name.trim(), tag: given.language.trim(), isName, ...asked });
    give({ ...given, name: "" });
  };
  return (
    <form className={styles["form"]} onSubmit={submit}>
      <NameFields given={given} change={(part) => give({ ...given, ...part })} />
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
