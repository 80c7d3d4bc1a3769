import { useId, type ReactNode } from "react";
import { useMessages } from "../../../messages/use-messages";
import { textAttributes } from "../../../text/data-text";
import styles from "../editor.module.css";
import { InItsWords } from "./in-its-words";
import type { TextToCorrect } from "./mentions-to-correct";
import { ar } from "../messages/ar";
import { en } from "../messages/en";
import { fr } from "../messages/fr";
import type { Place } from "./places";

/** The places where the words stand. A person chooses one of them. */
export function PlaceChoice({
  text: { language, direction },
  places,
  chosen,
  choose,
}: {
  readonly text: TextToCorrect;
  readonly places: readonly Place[];
  readonly chosen: Place | undefined;
  readonly choose: (at: number) => void;
}): ReactNode {
  const words = useMessages({ ar, en, fr });
  const name = useId();
  if (places.length === 0)
    return (
      <p className="plain quiet" role="status">
        {words.noPlace}
      </p>
    );
  return (
    <fieldset className={styles["places"]}>
      <legend className="plain">{words.places}</legend>
      {places.map((place, at) => (
        <label key={at} {...textAttributes(language, direction)}>
          <input type="radio" name={name} checked={place === chosen} onChange={() => choose(at)} />{" "}
          <InItsWords whole={place.whole} place={place} />
        </label>
      ))}
    </fieldset>
  );
}
