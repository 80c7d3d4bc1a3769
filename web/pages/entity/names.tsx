import type { ReactNode } from "react";
import { useMessages } from "../../messages/use-messages";
import { Name, textAttributes } from "../../text/data-text";
import { useFormats } from "../../text/formats";
import type { WholeEntity } from "./entity-page";
import { ar } from "./messages/ar";
import { en } from "./messages/en";
import { fr } from "./messages/fr";
import styles from "./entity.module.css";

/** The names in all languages. They are many, so they wait until the reader asks. */
export function Names({ entity: { names, aliases } }: { readonly entity: WholeEntity }): ReactNode {
  const words = useMessages({ ar, en, fr });
  const formats = useFormats();
  return (
    <details className={styles["names"]}>
      <summary className="plain">{formats.count(words.names, names.length)}</summary>
      <dl>
        {names.map(({ language, text, direction }) => (
          <div key={language}>
            <dt className="plain quiet">{formats.languageName(language) || words.unknown}</dt>
            <dd {...textAttributes(language, direction)}>{text}</dd>
          </div>
        ))}
      </dl>
      {aliases.length > 0 && (
        <p>
          <span className="plain quiet">{words.aliases}</span>{" "}
          {aliases.map((alias, place) => (
            <span key={place}>
              {place > 0 && " · "}
              <Name>{alias}</Name>
            </span>
          ))}
        </p>
      )}
    </details>
  );
}
