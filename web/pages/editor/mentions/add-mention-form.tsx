import { useId, useState, type ReactNode, type SubmitEvent } from "react";
import { AddMention } from "../../../generated/add-mention";
import { useMessages } from "../../../messages/use-messages";
import type { Asked } from "../correcting/corrections";
import styles from "../editor.module.css";
import { FoundProfiles } from "../found-profiles";
import { MakeProfileForm } from "../profiles/make-profile-form";
import type { TextToCorrect } from "./mentions-to-correct";
import { ar } from "../messages/ar";
import { en } from "../messages/en";
import { fr } from "../messages/fr";
import { PlaceChoice } from "./place-choice";
import { placesOf } from "./places";
import type { Corrector } from "../correcting/use-correction";

interface Given {
  readonly text: TextToCorrect;
  readonly item: string;
  readonly asked: Asked;
  readonly corrector: Corrector;
}

/** Adds a mention: the words as they stand in the text, and the profile that they name. */
export function AddMentionForm({ text, item, asked, corrector }: Given): ReactNode {
  const words = useMessages({ ar, en, fr });
  const [surface, setSurface] = useState("");
  const [name, setName] = useState("");
  const [sought, setSought] = useState("");
  const [chosen, choose] = useState(0);
  const places = placesOf(text, surface.trim());
  const place = places[chosen];
  const find = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setSought(name.trim() || surface.trim());
  };
  const add = (entity: string): void => {
    if (!place) return;
    const { field, block, start, end } = place;
    // Whoever is sought after a correction is asked for again.
    setSought("");
    corrector.correct(AddMention, {
      mention: { subject: item, entity, field, block, start, end, surface: place.surface },
      ...asked,
    });
  };
  const type = (typed: string): void => {
    setSurface(typed);
    choose(0);
  };
  return (
    <>
      <form className={styles["form"]} onSubmit={find}>
        <h2>{words.addMention}</h2>
        <Line label={words.surface} value={surface} isRequired change={type} />
        {surface.trim() !== "" && <PlaceChoice text={text} places={places} chosen={place} choose={choose} />}
        <Line label={words.profileName} value={name} change={setName} />
        <p>
          <button type="submit">{words.findProfiles}</button>
        </p>
      </form>
      {sought !== "" && (
        <>
          <FoundProfiles sought={sought} mayAdd={corrector.isReady && place !== undefined} add={add} />
          {place && (
            <details>
              <summary>{words.noneMeant}</summary>
              <MakeProfileForm
                key={sought}
                token={corrector.token}
                name={sought}
                made={({ id }) => id !== null && add(id)}
              />
            </details>
          )}
        </>
      )}
    </>
  );
}

function Line({
  label,
  value,
  isRequired = false,
  change,
}: {
  readonly label: string;
  readonly value: string;
  readonly isRequired?: boolean;
  readonly change: (value: string) => void;
}): ReactNode {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        dir="auto"
        required={isRequired}
        maxLength={1000}
        value={value}
        onChange={({ target }) => change(target.value)}
      />
    </>
  );
}
