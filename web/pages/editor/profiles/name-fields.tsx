import { useId, type ReactNode } from "react";
import { useMessages } from "../../../messages/use-messages";
import { useFormats } from "../../../text/formats";
import { ar } from "../messages/ar";
import { en } from "../messages/en";
import { fr } from "../messages/fr";

export interface NameAndLanguage {
  readonly name: string;
  /** Its BCP 47 tag. */
  readonly language: string;
}

/** A name of a profile, and the language that it is in. */
export function NameFields({
  given: { name, language },
  change,
}: {
  readonly given: NameAndLanguage;
  readonly change: (part: Partial<NameAndLanguage>) => void;
}): ReactNode {
  const words = useMessages({ ar, en, fr });
  const { languageName } = useFormats();
  const id = useId();
  return (
    <>
      <label htmlFor={`${id}-name`}>{words.name}</label>
      <input
        id={`${id}-name`}
        dir="auto"
        required
        maxLength={1000}
        pattern=".*\S.*"
        value={name}
        onChange={({ target }) => change({ name: target.value })}
      />
      <label htmlFor={`${id}-language`}>{words.nameLanguage}</label>
      <input
        id={`${id}-language`}
        dir="ltr"
        required
        maxLength={100}
        value={language}
        aria-describedby={`${id}-called`}
        onChange={({ target }) => change({ language: target.value })}
      />
      <p id={`${id}-called`} className="plain quiet">
        {languageName(language.trim())}
      </p>
    </>
  );
}
