import { useId, type ReactNode } from "react";
import { useQuery } from "urql";
import { FindProfiles } from "../../generated/find-profiles";
import type { FindProfilesQuery, FindProfilesQueryVariables, ProfileFragment } from "../../generated/types";
import { useMessages } from "../../messages/use-messages";
import { useSettings } from "../../shell/settings";
import styles from "./editor.module.css";
import { ar } from "./messages/ar";
import { en } from "./messages/en";
import { fr } from "./messages/fr";
import { ProfileLine } from "./profile-line";
import { Refusal } from "./refusal";

interface Choice {
  readonly mayAdd: boolean;
  readonly add: (entity: string) => void;
  /** What the button beside a profile says. That the words mean it, when absent. */
  readonly label?: string;
}

/** The profiles with some words in their names, of which a person chooses one. */
export function FoundProfiles({ sought, ...choice }: Choice & { readonly sought: string }): ReactNode {
  const words = useMessages({ ar, en, fr });
  const { language } = useSettings();
  const [{ data, error }, ask] = useQuery<FindProfilesQuery, FindProfilesQueryVariables>({
    query: FindProfiles.text,
    variables: { text: sought, language },
  });
  if (error) return <Refusal error={error} tryAgain={() => ask({ requestPolicy: "network-only" })} />;
  const found = data?.entities.nodes ?? [];
  return (
    <>
      <p className="quiet" role="status">
        {data && found.length === 0 && words.noProfiles}
      </p>
      <ul className={styles["lines"]}>
        {found.map((profile) => (
          <Found key={profile.id} profile={profile} {...choice} />
        ))}
      </ul>
    </>
  );
}

function Found({ profile, mayAdd, add, label }: Choice & { readonly profile: ProfileFragment }): ReactNode {
  const words = useMessages({ ar, en, fr });
  const id = useId();
  return (
    <li className={styles["line"]}>
      <div id={id}>
        <ProfileLine profile={profile} />
      </div>
      <button type="button" disabled={!mayAdd} aria-describedby={id} onClick={() => add(profile.id)}>
        {label ?? words.meansThis}
      </button>
    </li>
  );
}
