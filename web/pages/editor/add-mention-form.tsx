import { useId, useState, type ReactNode, type SubmitEvent } from "react";
import { useQuery } from "urql";
import { AddMention } from "../../generated/add-mention";
import { FindProfiles } from "../../generated/find-profiles";
import type { FindProfilesQuery, FindProfilesQueryVariables } from "../../generated/types";
import { useMessages } from "../../messages/use-messages";
import type { Asked } from "./corrections";
import styles from "./editor.module.css";
import type { TextToCorrect } from "./mentions-to-correct";
import { ar } from "./messages/ar";
import { en } from "./messages/en";
import { fr } from "./messages/fr";
import { PlaceChoice } from "./place-choice";
import { placesOf } from "./places";
import { ProfileLine } from "./profile-line";
import { Refusal } from "./refusal";
import type { Corrector } from "./use-correction";

/** Adds a mention: the words as they stand in the text, and the profile that they name. */
export function AddMentionForm({
  text,
  item,
  asked,
  corrector: { isReady, correct },
}: {
  readonly text: TextToCorrect;
  readonly item: string;
  readonly asked: Asked;
  readonly corrector: Corrector;
}): ReactNode {
  const words = useMessages({ ar, en, fr });
  const id = useId();
  const [surface, setSurface] = useState("");
  const [name, setName] = useState("");
  const [sought, setSought] = useState("");
  const [chosen, choose] = useState(0);
  const [{ data, error, fetching }, ask] = useQuery<FindProfilesQuery, FindProfilesQueryVariables>({
    query: FindProfiles.text,
    variables: { text: sought, language: asked.language },
    pause: sought === "",
  });
  const places = placesOf(text, surface.trim());
  const place = places[chosen] ?? places[0];
  const find = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setSought(name.trim() || surface.trim());
  };
  const add = (entity: string): void => {
    if (!place) return;
    const { whole: _, ...at } = place;
    // Whoever is sought after a correction is asked for again.
    setSought("");
    correct(AddMention, { mention: { subject: item, entity, ...at }, ...asked });
  };
  return (
    <form className={styles["form"]} onSubmit={find}>
      <h2>{words.addMention}</h2>
      <label htmlFor={`${id}-words`}>{words.surface}</label>
      <input
        id={`${id}-words`}
        dir="auto"
        required
        maxLength={1000}
        value={surface}
        onChange={({ target }) => {
          setSurface(target.value);
          choose(0);
        }}
      />
      {surface.trim() !== "" && <PlaceChoice text={text} places={places} chosen={place} choose={choose} />}
      <label htmlFor={`${id}-name`}>{words.profileName}</label>
      <input
        id={`${id}-name`}
        dir="auto"
        maxLength={1000}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <p>
        <button type="submit" disabled={fetching}>
          {words.findProfiles}
        </button>
      </p>
      {error && <Refusal error={error} tryAgain={() => ask({ requestPolicy: "network-only" })} />}
      {sought !== "" && data?.entities.nodes.length === 0 && (
        <p className="quiet" role="status">
          {words.noProfiles}
        </p>
      )}
      <ul className={styles["lines"]}>
        {sought !== "" &&
          data?.entities.nodes.map((profile) => (
            <li key={profile.id} className={styles["line"]}>
              <div id={`${id}-${profile.id}`}>
                <ProfileLine profile={profile} />
              </div>
              <button
                type="button"
                disabled={!isReady || !place}
                aria-describedby={`${id}-${profile.id}`}
                onClick={() => add(profile.id)}
              >
                {words.meansThis}
              </button>
            </li>
          ))}
      </ul>
    </form>
  );
}
