import type { ReactNode } from "react";
import { useQuery } from "urql";
import { CompareProfiles } from "../../../../generated/compare-profiles";
import type {
  ComparedFragment,
  CompareProfilesQuery,
  CompareProfilesQueryVariables,
} from "../../../../generated/types";
import { useMessages, useShellMessages } from "../../../../messages/use-messages";
import { useSettings } from "../../../../shell/settings";
import { Name } from "../../../../text/data-text";
import { useFormats } from "../../../../text/formats";
import styles from "../../editor.module.css";
import { ProfileLine } from "../../profile-line";
import { Refusal } from "../../refusal";
import { ar } from "./messages/ar";
import { en } from "./messages/en";
import { fr } from "./messages/fr";

/** Two profiles side by side, and the word that they are the same. */
export function Comparison({
  one,
  other,
  mayUnite,
  unite,
  cancel,
}: {
  readonly one: string;
  readonly other: string;
  readonly mayUnite: boolean;
  readonly unite: () => void;
  readonly cancel: () => void;
}): ReactNode {
  const words = useMessages({ ar, en, fr });
  const shell = useShellMessages();
  const { language } = useSettings();
  const [{ data, error, fetching }, ask] = useQuery<CompareProfilesQuery, CompareProfilesQueryVariables>({
    query: CompareProfiles.text,
    variables: { one, other, language },
  });
  if (error) return <Refusal error={error} tryAgain={() => ask({ requestPolicy: "network-only" })} />;
  if (fetching) return <p role="status">{shell.loading}</p>;
  const [first, second] = [data?.one, data?.other];
  if (!first || !second) return null;
  const hindrance =
    first.id === second.id ? words.itself : first.__typename === second.__typename ? undefined : words.otherKind;
  return (
    <section>
      <h3>{words.compared}</h3>
      <div className={styles["compared"]}>
        <Side title={words.thisOne} profile={first} />
        <Side title={words.otherOne} profile={second} />
      </div>
      {hindrance !== undefined && <p role="alert">{hindrance}</p>}
      <p className={styles["ways"]}>
        {hindrance === undefined && (
          <button type="button" disabled={!mayUnite} onClick={unite}>
            {words.areSame}
          </button>
        )}
        <button type="button" onClick={cancel}>
          {words.cancel}
        </button>
      </p>
    </section>
  );
}

function Side({ title, profile }: { readonly title: string; readonly profile: ComparedFragment }): ReactNode {
  const words = useMessages({ ar, en, fr });
  const formats = useFormats();
  const { __typename: type, aliases, wikidataId, articles, posts } = profile;
  return (
    <section className={styles["item"]}>
      <h4>{title}</h4>
      <ProfileLine profile={profile} />
      <dl>
        <dt>{words.kind}</dt>
        <dd>{words.kinds[type]}</dd>
        <dt>{words.otherNames}</dt>
        <dd>
          {aliases.length === 0 && words.none}
          <ul className={styles["named"]}>
            {aliases.slice(0, MOST_NAMES).map((alias, place) => (
              <li key={place}>
                <Name>{alias}</Name>
              </li>
            ))}
          </ul>
        </dd>
        <dt>{words.texts}</dt>
        <dd>{formats.number(articles.totalCount + posts.totalCount)}</dd>
        <dt>{words.wikidata}</dt>
        <dd>{wikidataId ? <bdi dir="ltr">{wikidataId}</bdi> : words.none}</dd>
      </dl>
    </section>
  );
}

const MOST_NAMES = 12;
