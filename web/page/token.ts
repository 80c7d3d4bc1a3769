import { useState } from "react";
import { keep, readKept } from "./kept";

const NAME = "mediagraph-token";

/** The token with which a person may write. It is kept until the tab is closed, and nowhere else. */
export function useToken(): readonly [token: string, keep: (token: string) => void] {
  const [token, setToken] = useState(() => readKept("sessionStorage", NAME) ?? "");
  return [
    token,
    (next) => {
      keep("sessionStorage", NAME, next === "" ? null : next);
      setToken(next);
    },
  ];
}

/** What a request that writes sends beside its operation. */
export const writingWith = (token: string): { readonly fetchOptions: RequestInit } => ({
  fetchOptions: { headers: { accept: "application/json", authorization: `Bearer ${token}` } },
});
