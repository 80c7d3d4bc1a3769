import { useState, type ReactNode } from "react";
import { useQuery } from "urql";
import { Provenance as ProvenanceOperation } from "../generated/provenance";
import { useMessages } from "../messages/use-messages";
import { When } from "../text/data-text";
import { Failure } from "./states/failure";
import { ar } from "./messages/ar";
import { en } from "./messages/en";
import { fr } from "./messages/fr";
import styles from "./provenance.module.css";

/** Where each value of an item comes from. It is asked for when somebody opens it. */
export function Provenance({ id }: { readonly id: string }): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const words = useMessages({ ar, en, fr });
  return (
    <details className={`${styles["provenance"]} plain`} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.whereFrom}</summary>
      {isOpen && <Origins id={id} />}
    </details>
  );
}

function Origins({ id }: { readonly id: string }): ReactNode {
  const words = useMessages({ ar, en, fr });
  const [{ data, error, fetching }, ask] = useQuery({ query: ProvenanceOperation.text, variables: { id } });
  const node = (data as ReturnType<NonNullable<typeof ProvenanceOperation.types>> | undefined)?.node;
  if (fetching) return <p role="status">{words.asking}</p>;
  if (error) return <Failure error={error} tryAgain={() => ask({ requestPolicy: "network-only" })} />;
  if (!node || !("provenance" in node)) return null;
  return (
    <>
      <p>
        {words.firstSeen} <When at={node.firstSeenAt} precision="SECOND" />
      </p>
      <div className={styles["table"]} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {[words.field, words.input, words.format, words.rule, words.observed].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {node.provenance.map(({ field, part, input, format, rule, observedAt }) => (
              <tr key={`${field}:${part ?? ""}`}>
                <th scope="row">
                  <bdi dir="ltr">{part === null ? field : `${field} (${part})`}</bdi>
                </th>
                <td>
                  <bdi dir="ltr">{input}</bdi>
                </td>
                <td>
                  <bdi dir="ltr">{format}</bdi>
                </td>
                <td>{rule && <bdi dir="ltr">{rule}</bdi>}</td>
                <td>
                  <When at={observedAt} precision="MINUTE" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
