import type { ReactNode } from "react";
import { useMessages } from "../../messages/use-messages";
import { CsvButton } from "../../page/csv-button";
import type { Cell } from "../../text/csv";
import { ar } from "./messages/ar";
import { en } from "./messages/en";
import { fr } from "./messages/fr";
import styles from "./entity.module.css";

export interface DataRow {
  readonly key: string;
  readonly shown: readonly ReactNode[];
  readonly cells: readonly Cell[];
}

/** What a picture shows, as a table and as a CSV file. */
export function PictureData({
  name,
  head,
  rows,
}: {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly DataRow[];
}): ReactNode {
  const words = useMessages({ ar, en, fr });
  return (
    <div className={`plain ${styles["data"]}`}>
      <details>
        <summary>{words.asTable}</summary>
        <table>
          <thead>
            <tr>
              {head.map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, shown }) => (
              <tr key={key}>
                {shown.map((cell, place) => (
                  <td key={place}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <CsvButton name={name} head={head} rows={rows.map(({ cells }) => cells)} />
    </div>
  );
}
