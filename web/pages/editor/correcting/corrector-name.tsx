import { useId, type ReactNode } from "react";
import { useMessages } from "../../../messages/use-messages";
import styles from "../editor.module.css";
import { ar } from "../messages/ar";
import { en } from "../messages/en";
import { fr } from "../messages/fr";

/** Asks who corrects: all writers share one token. */
export function CorrectorName({
  name,
  keep,
}: {
  readonly name: string;
  readonly keep: (name: string) => void;
}): ReactNode {
  const words = useMessages({ ar, en, fr });
  const id = useId();
  return (
    <div className={styles["form"]}>
      <label htmlFor={id}>{words.yourName}</label>
      <input id={id} dir="auto" maxLength={1000} value={name} onChange={({ target }) => keep(target.value)} />
    </div>
  );
}
