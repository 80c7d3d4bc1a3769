import { useEffect, useId, useRef, useState, type ReactNode, type SubmitEvent } from "react";
import { SettleIdentity } from "../../../../generated/settle-identity";
import { useMessages } from "../../../../messages/use-messages";
import type { Asked } from "../../correcting/corrections";
import styles from "../../editor.module.css";
import { FoundProfiles } from "../../found-profiles";
import { ar as editorAr } from "../../messages/ar";
import { en as editorEn } from "../../messages/en";
import { fr as editorFr } from "../../messages/fr";
import type { Corrector } from "../../correcting/use-correction";
import { Comparison } from "./comparison";
import { ar } from "./messages/ar";
import { en } from "./messages/en";
import { fr } from "./messages/fr";

interface Given {
  readonly item: string;
  readonly asked: Asked;
  readonly corrector: Corrector;
}

/** Says that a profile and another one are the same: the other is sought by name, and both are seen before. */
export function UniteForm({ item, asked, corrector }: Given): ReactNode {
  const words = useMessages({ ar, en, fr });
  const shared = useMessages({ ar: editorAr, en: editorEn, fr: editorFr });
  const id = useId();
  const [name, setName] = useState("");
  const [sought, setSought] = useState("");
  const [other, choose] = useState<string>();
  const place = useRef<HTMLDivElement>(null);
  // The button that was pressed has gone with its list.
  useEffect(() => {
    if (other !== undefined) place.current?.focus();
  }, [other]);
  const find = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    choose(undefined);
    setSought(name.trim());
  };
  const unite = (): void => {
    corrector.correct(SettleIdentity, { subject: item, other: other ?? "", same: true, ...asked });
    choose(undefined);
    setSought("");
    setName("");
  };
  return (
    <>
      <form className={styles["form"]} onSubmit={find}>
        <h2>{words.unite}</h2>
        <p className="quiet">{words.uniteWhat}</p>
        <label htmlFor={id}>{words.otherName}</label>
        <input
          id={id}
          dir="auto"
          required
          maxLength={1000}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <p>
          <button type="submit">{shared.findProfiles}</button>
        </p>
        {sought !== "" && other === undefined && (
          <FoundProfiles sought={sought} mayAdd add={choose} label={words.compare} />
        )}
      </form>
      <div ref={place} tabIndex={-1} aria-live="polite">
        {other !== undefined && (
          <Comparison
            one={item}
            other={other}
            mayUnite={corrector.isReady}
            unite={unite}
            cancel={() => choose(undefined)}
          />
        )}
      </div>
    </>
  );
}
