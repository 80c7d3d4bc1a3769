import { useEffect, useId, useRef, useState, type ReactNode, type SubmitEvent } from "react";
import { SplitEntity } from "../../../../generated/split-entity";
import type { CorrectableProfileFragment } from "../../../../generated/types";
import { useMessages } from "../../../../messages/use-messages";
import type { Asked } from "../../correcting/corrections";
import styles from "../../editor.module.css";
import type { Corrector } from "../../correcting/use-correction";
import { ar } from "./messages/ar";
import { en } from "./messages/en";
import { fr } from "./messages/fr";
import { signsOf, type Sign } from "./signs";
import { SignName } from "./sign-name";

/** Says that a profile is two: what is about the other one is chosen, and both are seen before. */
export function SplitForm({
  profile,
  item,
  asked: { language },
  corrector,
}: {
  readonly profile: CorrectableProfileFragment;
  readonly item: string;
  readonly asked: Asked;
  readonly corrector: Corrector;
}): ReactNode {
  const words = useMessages({ ar, en, fr });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isShown, show] = useState(false);
  const [fault, setFault] = useState("");
  const choose = (next: ReadonlySet<string>): void => {
    setFault("");
    setChosen(next);
  };
  const signs = signsOf(profile);
  const going = signs.filter(({ key }) => chosen.has(key));
  const staying = signs.filter(({ key }) => !chosen.has(key));
  const preview = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const why = going.length === 0 ? words.nothingChosen : staying.length === 0 ? words.nothingStays : "";
    setFault(why);
    show(why === "");
  };
  const split = (): void => {
    const named = (kind: Sign["kind"]) => going.filter((sign) => sign.kind === kind).map(({ key }) => key);
    corrector.correct(SplitEntity, { subject: item, speakers: named("SPEAKER"), keys: named("KEY"), language });
    show(false);
  };
  return (
    <form className={styles["form"]} onSubmit={preview}>
      <h2>{words.split}</h2>
      <p className="quiet">{signs.length < 2 ? words.splitNothing : words.splitWhat}</p>
      {signs.length >= 2 && !isShown && <Choices signs={signs} chosen={chosen} setChosen={choose} fault={fault} />}
      {isShown && (
        <TwoHalves
          staying={staying}
          going={going}
          maySplit={corrector.isReady}
          split={split}
          back={() => show(false)}
        />
      )}
    </form>
  );
}

interface Chosen {
  readonly signs: readonly Sign[];
  readonly chosen: ReadonlySet<string>;
  readonly setChosen: (chosen: ReadonlySet<string>) => void;
}

function Choices({ signs, fault, ...choice }: Chosen & { readonly fault: string }): ReactNode {
  const words = useMessages({ ar, en, fr });
  return (
    <>
      <Choice title={words.speakers} signs={signs.filter(({ kind }) => kind === "SPEAKER")} {...choice} />
      <Choice title={words.keys} signs={signs.filter(({ kind }) => kind === "KEY")} {...choice} />
      <p role="status">{fault}</p>
      <p>
        <button type="submit">{words.seeTwo}</button>
      </p>
    </>
  );
}

/** What each of the two would have, before a person says so. */
function TwoHalves({
  staying,
  going,
  maySplit,
  split,
  back,
}: {
  readonly staying: readonly Sign[];
  readonly going: readonly Sign[];
  readonly maySplit: boolean;
  readonly split: () => void;
  readonly back: () => void;
}): ReactNode {
  const words = useMessages({ ar, en, fr });
  const place = useRef<HTMLDivElement>(null);
  // The button that was pressed has gone.
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} className={styles["preview"]}>
      <div className={styles["compared"]}>
        <Half title={words.stays} signs={staying} />
        <Half title={words.goes} signs={going} />
      </div>
      <p className={styles["ways"]}>
        <button type="button" disabled={!maySplit} onClick={split}>
          {words.areTwo}
        </button>
        <button type="button" onClick={back}>
          {words.change}
        </button>
      </p>
    </div>
  );
}

function Choice({ title, signs, chosen, setChosen }: Chosen & { readonly title: string }): ReactNode {
  const id = useId();
  if (signs.length === 0) return null;
  const turn = (key: string): void => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    setChosen(next);
  };
  return (
    <fieldset className={styles["places"]}>
      <legend>{title}</legend>
      {signs.map((sign, place) => (
        <label key={sign.key} htmlFor={`${id}-${place}`}>
          <input id={`${id}-${place}`} type="checkbox" checked={chosen.has(sign.key)} onChange={() => turn(sign.key)} />{" "}
          <SignName sign={sign} />
        </label>
      ))}
    </fieldset>
  );
}

function Half({ title, signs }: { readonly title: string; readonly signs: readonly Sign[] }): ReactNode {
  return (
    <section className={styles["item"]}>
      <h3>{title}</h3>
      <ul>
        {signs.map((sign) => (
          <li key={sign.key}>
            <SignName sign={sign} />
          </li>
        ))}
      </ul>
    </section>
  );
}
