import { useId, type ReactNode } from "react";
import type { CorrectableProfileFragment, ProfileFragment } from "../../../generated/types";
import { SettleIdentity } from "../../../generated/settle-identity";
import { useMessages } from "../../../messages/use-messages";
import { Name } from "../../../text/data-text";
import { useFormats } from "../../../text/formats";
import { CorrectionLine } from "../correcting/correction-line";
import type { Asked } from "../correcting/corrections";
import styles from "../editor.module.css";
import { ar } from "../messages/ar";
import { en } from "../messages/en";
import { fr } from "../messages/fr";
import { SplitForm } from "./identity/split-form";
import { UniteForm } from "./identity/unite-form";
import { NameForm } from "./name-form";
import { ProfileLine } from "../profile-line";
import type { Corrector } from "../correcting/use-correction";

interface Given {
  readonly item: string;
  readonly asked: Asked;
  readonly corrector: Corrector;
}

/** The profiles that a profile may be, its names, and what was said of both. */
export function ProfileToCorrect({
  profile,
  ...rest
}: Given & { readonly profile: CorrectableProfileFragment }): ReactNode {
  const words = useMessages({ ar, en, fr });
  const { item, asked, corrector } = rest;
  const given = { item, asked, corrector };
  const hasCorrections = profile.identityCorrections.length + profile.nameCorrections.length > 0;
  return (
    <>
      <h2>{words.possiblySame}</h2>
      {profile.possiblySame.length === 0 && <p className="quiet">{words.possiblySameNone}</p>}
      <ul className={styles["lines"]}>
        {profile.possiblySame.map((other) => (
          <PossiblySame key={other.id} other={other} {...given} />
        ))}
      </ul>
      <UniteForm {...given} />
      <SplitForm profile={profile} {...given} />
      <h2>{words.names}</h2>
      <ul className={styles["named"]}>
        {profile.aliases.map((alias, place) => (
          <li key={place}>
            <Name>{alias}</Name>
          </li>
        ))}
      </ul>
      <NameForm {...given} />
      <h2>{words.corrections}</h2>
      {!hasCorrections && <p className="quiet">{words.correctionsNone}</p>}
      <Corrections profile={profile} {...given} />
    </>
  );
}

function PossiblySame({ other, item, asked, corrector }: Given & { readonly other: ProfileFragment }): ReactNode {
  const words = useMessages({ ar, en, fr });
  const id = useId();
  const button = (same: boolean): ReactNode => (
    <button
      type="button"
      disabled={!corrector.isReady}
      aria-describedby={id}
      onClick={() => corrector.correct(SettleIdentity, { subject: item, other: other.id, same, ...asked })}
    >
      {same ? words.same : words.notSame}
    </button>
  );
  return (
    <li className={styles["line"]}>
      <div id={id}>
        <ProfileLine profile={other} />
      </div>
      <p className={styles["ways"]}>
        {button(true)} {button(false)}
      </p>
    </li>
  );
}

function Corrections({ profile, ...given }: Given & { readonly profile: CorrectableProfileFragment }): ReactNode {
  const words = useMessages({ ar, en, fr });
  const formats = useFormats();
  return (
    <ul className={styles["lines"]}>
      {profile.identityCorrections.map((correction) => (
        <CorrectionLine key={correction.id} correction={correction} {...given}>
          <span className="plain">{words.identityActions[correction.identityAction]}</span>{" "}
          <Name>{correction.other?.name ?? correction.otherId}</Name>
        </CorrectionLine>
      ))}
      {profile.nameCorrections.map((correction) => (
        <CorrectionLine key={correction.id} correction={correction} {...given}>
          <span className="plain">{words.nameActions[correction.nameAction]}</span>{" "}
          <Name language={correction.language}>{correction.name}</Name>{" "}
          <span className="plain quiet">{formats.languageName(correction.language)}</span>
        </CorrectionLine>
      ))}
    </ul>
  );
}
