import { useState, type ReactNode } from "react";
import { useMessages } from "../../../messages/use-messages";
import { useFirstMarkupGone, useTitle } from "../../../page/title";
import { useToken } from "../../../page/token";
import styles from "../editor.module.css";
import { ar } from "../messages/ar";
import { en } from "../messages/en";
import { fr } from "../messages/fr";
import { ProfileLine } from "../profile-line";
import { TokenField } from "../token-field";
import { MakeProfileForm, type Made } from "./make-profile-form";

/** A page on which a person writes a profile. */
export function MakeProfile(): ReactNode {
  const words = useMessages({ ar, en, fr });
  const [token, keepToken] = useToken();
  const [made, setMade] = useState<Made>();
  useTitle(words.newProfile);
  useFirstMarkupGone();
  return (
    <div className={`column ${styles["editor"]}`}>
      <h1>{words.newProfile}</h1>
      <p>{words.newProfileWhat}</p>
      <TokenField token={token} keep={keepToken} />
      <MakeProfileForm token={token} name="" made={setMade} />
      <div aria-live="polite">
        {made && (
          <section>
            <h2>{words.became}</h2>
            <MadeProfile item={made} />
          </section>
        )}
      </div>
    </div>
  );
}

function MadeProfile({ item: { outcome, node } }: { readonly item: Made }): ReactNode {
  const words = useMessages({ ar, en, fr });
  if (!node || !("name" in node)) return <p className="quiet">{words.noItem}</p>;
  return (
    <div className={styles["item"]}>
      <p className="plain">
        <strong>{words.outcomes[outcome]}</strong>
      </p>
      <ProfileLine profile={node} />
    </div>
  );
}
