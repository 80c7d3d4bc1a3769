import { useState } from "react";
import { keep, readKept } from "./kept";

type Kept = readonly [text: string, keep: (text: string) => void];

/** The token with which a person may write. It is kept until the tab is closed, and nowhere else. */
export const useToken = (): Kept => useKept("mediagraph-token");

/** Who the person says to be. The graph keeps it beside what they correct. */
export const useCorrectorName = (): Kept => useKept("mediagraph-corrector");

function useKept(name: string): Kept {
  const [text, setText] = useState(() => readKept("sessionStorage", name) ?? "");
  return [
    text,
    (next) => {
      keep("sessionStorage", name, next === "" ? null : next);
      setText(next);
    },
  ];
}

/** What a request that writes sends beside its operation. */
export const writingWith = (token: string): { readonly fetchOptions: RequestInit } => ({
  fetchOptions: { headers: { accept: "application/json", authorization: `Bearer ${token}` } },
});
