import { useState } from "react";
import type { CombinedError } from "urql";
import { keep, readKept } from "../../page/kept";

const NAME = "mediagraph-visit";
/** The log of changes does not go back that far, or has no such place. */
const LOST = ["CHANGES_GONE", "BAD_USER_INPUT"];

export interface LastVisit {
  /** The place in the log of changes up to which the reader came last time. Null on the first visit. */
  readonly visit: string | null;
  /** Forgets the place if the error says that it is lost. */
  failed(error: CombinedError): void;
}

/** A visit lasts until the tab is closed: until then "since your last visit" means the same. */
export function useLastVisit(): LastVisit {
  const [visit, setVisit] = useState(beginVisit);
  return {
    visit,
    failed({ graphQLErrors }) {
      if (visit === null || !graphQLErrors.some(({ extensions }) => LOST.includes(String(extensions["code"])))) return;
      keep("sessionStorage", NAME, "");
      setVisit(null);
    },
  };
}

/** The place where this visit began. A reload does not change it. */
export function beginVisit(): string | null {
  const begun = readKept("sessionStorage", NAME);
  const visit = begun ?? readKept("localStorage", NAME) ?? "";
  if (begun === null) keep("sessionStorage", NAME, visit);
  return visit === "" ? null : visit;
}

/** The next visit goes on from here. */
export const endVisitAt = (cursor: string): void => keep("localStorage", NAME, cursor);
