import type { ReactNode } from "react";
import type { SubscriptionStateFragment } from "../generated/types";
import { useMessages } from "../messages/use-messages";
import { When } from "../text/data-text";
import { useFormats } from "../text/formats";
import { ar } from "./messages/ar";
import { en } from "./messages/en";
import { fr } from "./messages/fr";
import styles from "./subscription-state.module.css";

/** Every address of a source that is read again and again, with how that goes. */
export function Subscriptions({ states }: { readonly states: readonly SubscriptionStateFragment[] }): ReactNode {
  const words = useMessages({ ar, en, fr });
  if (states.length === 0) return <p className="plain quiet">{words.notSubscribed}</p>;
  return states.map((state) => <SubscriptionState key={state.url} state={state} />);
}

function SubscriptionState({ state }: { readonly state: SubscriptionStateFragment }): ReactNode {
  const words = useMessages({ ar, en, fr });
  const { kind, url, readsFullText, lastPulledAt, nextPullAt, failures } = state;
  const hasFault = failures > 0 || nextPullAt === null;
  return (
    <div className={`${styles["state"]} ${hasFault ? styles["faulty"] : ""} plain`}>
      <p>
        {words.kinds[kind]}:{" "}
        <a href={url} rel="noreferrer nofollow">
          <bdi dir="ltr">{url}</bdi>
        </a>
        {readsFullText && <span className="quiet"> {words.fullText}</span>}
      </p>
      <Fault state={state} />
      <p className="quiet">
        {lastPulledAt === null ? (
          words.neverRead
        ) : (
          <>
            {words.lastRead} <When at={lastPulledAt} precision="MINUTE" />
          </>
        )}
        {nextPullAt !== null && (
          <>
            {" · "}
            {Date.parse(nextPullAt) < Date.now() ? words.due : words.nextRead}{" "}
            <When at={nextPullAt} precision="MINUTE" />
          </>
        )}
      </p>
    </div>
  );
}

/** What is wrong, in words. The reason is the server's, which is English. */
function Fault({ state: { failures, fault, nextPullAt } }: { readonly state: SubscriptionStateFragment }): ReactNode {
  const words = useMessages({ ar, en, fr });
  const formats = useFormats();
  if (failures === 0 && nextPullAt !== null) return null;
  return (
    <p>
      <strong>{nextPullAt === null ? words.gone : formats.count(words.failed, failures)}</strong>{" "}
      {fault && (
        <bdi lang="en" dir="ltr" className={styles["reason"]}>
          {fault}
        </bdi>
      )}
    </p>
  );
}
