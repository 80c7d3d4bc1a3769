import { useId, useState, type ReactNode, type SubmitEvent } from "react";
import { useMutation } from "urql";
import { MakeProfile } from "../../../generated/make-profile";
import type { MakeProfileMutation, MakeProfileMutationVariables } from "../../../generated/types";
import { useMessages } from "../../../messages/use-messages";
import { writingWith } from "../../../page/token";
import { useSettings } from "../../../shell/settings";
import styles from "../editor.module.css";
import { ar } from "../messages/ar";
import { en } from "../messages/en";
import { fr } from "../messages/fr";
import { Refusal } from "../refusal";
import { WhyEach } from "../rejections/why";
import { NameFields } from "./name-fields";
import { draftOf, PROFILE_TYPES, type ProfileForm, type ProfileType } from "./profile-draft";

export type Made = MakeProfileMutation["ingest"]["items"][number];

/** Writes a profile that the graph does not have, with what tells it from others of the same name. */
export function MakeProfileForm({
  token,
  name,
  made,
}: {
  readonly token: string;
  /** What the field of the name has at first. */
  readonly name: string;
  readonly made: (item: Made) => void;
}): ReactNode {
  const words = useMessages({ ar, en, fr });
  const { language } = useSettings();
  const [form, setForm] = useState<ProfileForm>({ type: "Person", name, language, description: "", address: "" });
  const [{ data, error, fetching }, make] = useMutation<MakeProfileMutation, MakeProfileMutationVariables>(
    MakeProfile.text,
  );
  const save = async (): Promise<void> => {
    const document = { content: JSON.stringify(draftOf(form)), format: "mediagraph" };
    const answer = await make({ document, language }, writingWith(token));
    const item = answer.data?.ingest.items[0];
    if (item) made(item);
  };
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void save();
  };
  const rejected = data?.ingest.rejected ?? [];
  return (
    <form className={styles["form"]} onSubmit={submit}>
      <Fields form={form} change={(part) => setForm({ ...form, ...part })} />
      <p>
        <button type="submit" disabled={fetching || token === ""}>
          {words.makeProfile}
        </button>{" "}
        {token === "" && <span className="plain quiet">{words.needsToken}</span>}
      </p>
      {error && <Refusal error={error} kept={words.textKept} tryAgain={() => void save()} />}
      {rejected.length > 0 && (
        <section className={styles["refusal"]} role="alert">
          <h2>{words.rejected}</h2>
          <WhyEach rejected={rejected} />
        </section>
      )}
    </form>
  );
}

function Fields({
  form: { type, name, language, description, address },
  change,
}: {
  readonly form: ProfileForm;
  readonly change: (part: Partial<ProfileForm>) => void;
}): ReactNode {
  const words = useMessages({ ar, en, fr });
  const id = useId();
  return (
    <>
      <label htmlFor={`${id}-type`}>{words.profileType}</label>
      <select id={`${id}-type`} value={type} onChange={({ target }) => change({ type: target.value as ProfileType })}>
        {PROFILE_TYPES.map((one) => (
          <option key={one} value={one}>
            {words.profileTypes[one]}
          </option>
        ))}
      </select>
      <NameFields given={{ name, language }} change={change} />
      <label htmlFor={`${id}-description`}>{words.profileDescription}</label>
      <input
        id={`${id}-description`}
        dir="auto"
        maxLength={1000}
        value={description}
        onChange={({ target }) => change({ description: target.value })}
      />
      <label htmlFor={`${id}-address`}>{words.profileAddress}</label>
      <input
        id={`${id}-address`}
        type="url"
        dir="ltr"
        value={address}
        aria-describedby={`${id}-address-hint`}
        onChange={({ target }) => change({ address: target.value })}
      />
      <p id={`${id}-address-hint`} className="plain quiet">
        {words.profileAddressHint}
      </p>
    </>
  );
}
