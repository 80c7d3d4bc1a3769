import type { ReactNode } from "react";
import type { IngestTextMutation } from "../../../generated/types";
import { useMessages } from "../../../messages/use-messages";
import styles from "../editor.module.css";
import { ar } from "../messages/ar";
import { en } from "../messages/en";
import { fr } from "../messages/fr";
import { WhyEach } from "../rejections/why";
import { SavedItem } from "./saved-item";
import { Warnings } from "./warnings";

type Report = IngestTextMutation["ingest"];

interface Shown {
  readonly report: Report;
  /** The text that was sent. Empty: only its address was. */
  readonly content: string;
}

/** The graph that a text became, and what of it could not be read. */
export function Outcome({ report, content }: Shown): ReactNode {
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
      <Unread report={report} content={content} wayOut={words.rejectedText} />
    </>
  );
}

/** What of a text could not be read, what the person can do, and what may be wrong in the rest. */
export function Unread({
  report: { rejected, warnings },
  content,
  wayOut,
}: {
  readonly report: Pick<Report, "rejected" | "warnings">;
  readonly content: string;
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
          <Warnings warnings={warnings} content={content} />
        </section>
      )}
    </>
  );
}
