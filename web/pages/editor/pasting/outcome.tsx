import { Fragment, type ReactNode } from "react";
import type { IngestTextMutation } from "../../../generated/types";
import { useMessages } from "../../../messages/use-messages";
import styles from "../editor.module.css";
import { ar } from "../messages/ar";
import { en } from "../messages/en";
import { fr } from "../messages/fr";
import { ServerSays, WhyEach } from "../rejections/why";
import { SavedItem } from "./saved-item";

type Report = IngestTextMutation["ingest"];

/** The graph that a text became, and what of it could not be read. */
export function Outcome({ report }: { readonly report: Report }): ReactNode {
  const words = useMessages({ ar, en, fr });
  const { items } = report;
  return (
    <>
      {items.length > 0 && (
        <section>
          <h2>{words.became}</h2>
          {items.map((item, place) => (
            <section key={item.id ?? place} className={styles["item"]}>
              <p className="plain">
                <strong>{words.outcomes[item.outcome]}</strong>
              </p>
              {item.node ? <SavedItem node={item.node} /> : <p className="quiet">{words.noItem}</p>}
            </section>
          ))}
        </section>
      )}
      <Unread report={report} wayOut={words.rejectedText} />
    </>
  );
}

/** What of a text could not be read, what the person can do, and what may be wrong in the rest. */
export function Unread({
  report: { rejected, warnings },
  wayOut,
}: {
  readonly report: Pick<Report, "rejected" | "warnings">;
  readonly wayOut: string;
}): ReactNode {
  const words = useMessages({ ar, en, fr });
  return (
    <>
      {rejected.length > 0 && (
        <section className={styles["refusal"]} role="alert">
          <h2>{words.rejected}</h2>
          <WhyEach rejected={rejected} />
          <p>{wayOut}</p>
        </section>
      )}
      {warnings.length > 0 && (
        <section>
          <h2>{words.warnings}</h2>
          <p>{words.warningsWhat}</p>
          <Warnings warnings={warnings} />
        </section>
      )}
    </>
  );
}

/** What may be wrong, in the reader's language; the server's own words, which are English, are below. */
function Warnings({ warnings }: Pick<Report, "warnings">): ReactNode {
  const words = useMessages({ ar, en, fr });
  return (
    <ul className={styles["reasons"]}>
      {warnings.map(({ place, code, field, value, warning }) => (
        <li key={`${place ?? ""} ${warning}`}>
          <p>
            <strong>{words.warningCodes[code]}</strong>{" "}
            <span className="plain quiet">
              {[place, field, value]
                .filter((one) => one !== null)
                .map((one) => (
                  <Fragment key={one}>
                    {" · "}
                    <bdi>{one}</bdi>
                  </Fragment>
                ))}
            </span>
          </p>
          <ServerSays>{warning}</ServerSays>
        </li>
      ))}
    </ul>
  );
}
