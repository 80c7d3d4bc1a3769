import type { ReactNode } from "react";
import { Link } from "wouter";
import type { RetryRejectionMutation } from "../../../generated/types";
import { useMessages } from "../../../messages/use-messages";
import { addressOf } from "../../../shell/routes";
import { Name } from "../../../text/data-text";
import styles from "../editor.module.css";
import { ar } from "./messages/ar";
import { en } from "./messages/en";
import { fr } from "./messages/fr";
import { WhyEach } from "./why";

type Retried = NonNullable<RetryRejectionMutation["retryRejections"][number]>;

/** What came of a try, or of forgetting. */
export type Tried = { readonly kind: "RETRIED"; readonly retried: Retried } | { readonly kind: "FORGOTTEN" | "GONE" };

export function RetryOutcome({ tried }: { readonly tried: Tried }): ReactNode {
  const words = useMessages({ ar, en, fr });
  if (tried.kind !== "RETRIED")
    return <p className="plain">{tried.kind === "FORGOTTEN" ? words.forgotten : words.noLonger}</p>;
  const { isTaken, report } = tried.retried;
  if (!isTaken)
    return (
      <section className={styles["refusal"]} role="alert">
        <h2>{words.retryNotTaken}</h2>
        <WhyEach rejected={report.rejected} />
      </section>
    );
  return (
    <p className="plain">
      {words.retryTaken} {report.items.map(({ node }) => node && <Taken key={node.id} node={node} />)}
    </p>
  );
}

function Taken({ node }: { readonly node: NonNullable<Retried["report"]["items"][number]["node"]> }): ReactNode {
  const name = "headline" in node ? node.headline : "name" in node ? node.name : node.__typename;
  return (
    <>
      <Link href={addressOf(node.id)}>
        <Name>{name}</Name>
      </Link>{" "}
    </>
  );
}
