import { useState, type ReactNode, type SubmitEvent } from "react";
import type { RejectionCode, RejectionFilter as Filter } from "../../../generated/types";
import { useMessages, useShellMessages } from "../../../messages/use-messages";
import styles from "../editor.module.css";
import { ar } from "./messages/ar";
import { en } from "./messages/en";
import { fr } from "./messages/fr";

/** Which of what was not taken is listed: for one reason, from one site. */
export interface Wanted {
  readonly code: RejectionCode | "";
  readonly site: string;
}

export const ALL: Wanted = { code: "", site: "" };

/** What the server is asked for. Null: all. */
export function filterOf({ code, site }: Wanted): Filter | null {
  if (code === "" && site === "") return null;
  return { ...(code !== "" && { codes: [code] }), ...(site !== "" && { host: site }) };
}

/** A person may paste the address of a page of the site. */
const hostIn = (text: string): string =>
  text
    .trim()
    .replace(/^https?:\/\//i, "")
    .split(/[/?#]/, 1)[0] ?? "";

export function RejectionFilter({ wanted, want }: { readonly wanted: Wanted; want(wanted: Wanted): void }): ReactNode {
  const words = useMessages({ ar, en, fr });
  const shell = useShellMessages();
  const [site, setSite] = useState(wanted.site);
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setSite(hostIn(site));
    want({ ...wanted, site: hostIn(site) });
  };
  return (
    <form className={`${styles["ways"]} ${styles["wanted"]}`} aria-label={shell.filters} onSubmit={submit}>
      <label>
        {words.filterReason}{" "}
        <select
          value={wanted.code}
          onChange={(event) => want({ ...wanted, code: event.target.value as RejectionCode | "" })}
        >
          <option value="">{words.filterAny}</option>
          {Object.entries(words.codes).map(([code, text]) => (
            <option key={code} value={code}>
              {text}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.filterSite}{" "}
        <input
          type="text"
          dir="ltr"
          inputMode="url"
          autoComplete="off"
          maxLength={250}
          placeholder="news.example"
          value={site}
          onChange={(event) => setSite(event.target.value)}
        />
      </label>
      <button type="submit">{words.filterApply}</button>
    </form>
  );
}
