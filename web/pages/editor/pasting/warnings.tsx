import { Fragment, type ReactNode } from "react";
import type { IngestTextMutation } from "../../../generated/types";
import { useMessages } from "../../../messages/use-messages";
import styles from "../editor.module.css";
import { ar } from "../messages/ar";
import { en } from "../messages/en";
import { fr } from "../messages/fr";
import { ServerSays } from "../rejections/why";
import { linesNamed } from "./lines-named";

type Warning = IngestTextMutation["ingest"]["warnings"][number];

/**
 * What may be wrong, in the reader's language; the server's own words, which are English, are below. `content` is the
 * text that was sent: the lines of it that were left out are shown.
 */
export function Warnings({
  warnings,
  content,
}: {
  readonly warnings: readonly Warning[];
  readonly content: string;
}): ReactNode {
  const words = useMessages({ ar, en, fr });
  return (
    <ul className={styles["reasons"]}>
      {warnings.map((warning) => (
        <li key={`${warning.place ?? ""} ${warning.warning}`}>
          <p>
            <strong>{words.warningCodes[warning.code]}</strong>
            <Details of={warning} />
          </p>
          {warning.code === "LINES_LEFT_OUT" && <LeftOut lines={linesNamed(warning.value, content)} />}
          <ServerSays>{warning.warning}</ServerSays>
        </li>
      ))}
    </ul>
  );
}

function Details({ of: { place, field, value } }: { readonly of: Warning }): ReactNode {
  const told = [place, field, value].filter((one) => one !== null);
  return (
    <span className="plain quiet">
      {told.map((one, at) => (
        <Fragment key={one}>
          {at === 0 ? " " : " · "}
          <bdi>{one}</bdi>
        </Fragment>
      ))}
    </span>
  );
}

function LeftOut({ lines }: { readonly lines: readonly string[] }): ReactNode {
  const words = useMessages({ ar, en, fr });
  if (lines.length === 0) return null;
  return (
    <details>
      <summary>{words.seeLines}</summary>
      <ul className="quiet">
        {lines.map((line, at) => (
          <li key={at} dir="auto">
            {line}
          </li>
        ))}
      </ul>
    </details>
  );
}
