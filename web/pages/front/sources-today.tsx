import type { ReactNode } from "react";
import { Link } from "wouter";
import type { SourceLineFragment } from "../../generated/types";
import { useMessages } from "../../messages/use-messages";
import { addressOf } from "../../shell/routes";
import { Name } from "../../text/data-text";
import { useFormats } from "../../text/formats";
import styles from "./front.module.css";
import { ar } from "./messages/ar";
import { en } from "./messages/en";
import { fr } from "./messages/fr";

const MOST = 12;

/** The sources with the most new articles. */
export function SourcesToday({ sources }: { readonly sources: readonly SourceLineFragment[] }): ReactNode {
  const words = useMessages({ ar, en, fr });
  const formats = useFormats();
  if (sources.length === 0) return null;
  const busiest = [...sources].sort((a, b) => b.new.totalCount - a.new.totalCount).slice(0, MOST);
  return (
    <section>
      <h2>{words.sources}</h2>
      <ul className={styles["sources"]}>
        {busiest.map(({ id, name, nameDirection, new: { totalCount } }) => (
          <li key={id}>
            <Link href={addressOf(id)}>
              <Name direction={nameDirection}>{name}</Name>
            </Link>{" "}
            {totalCount > 0 && <span className="plain quiet">{formats.count(words.newToday, totalCount)}</span>}
          </li>
        ))}
      </ul>
      <p className="plain">
        <Link href="/sources">{words.everySource}</Link>
      </p>
    </section>
  );
}
