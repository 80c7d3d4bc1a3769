import { useEffect, useState, type ReactNode } from "react";
import { useQuery } from "urql";
import { Suggest } from "../generated/suggest";
import type { SuggestQuery, SuggestQueryVariables } from "../generated/types";

const MOST = 8;
const LEAST_LETTERS = 2;
/** After this time without a key the server is asked. */
const REST_MS = 200;
const SIGNS: Readonly<Record<string, string>> = { HASHTAG: "#", HANDLE: "@" };

/** What may be meant by what was typed so far. The browser's own list shows it, with its keys and its voice. */
export function Suggestions({ id, text }: { readonly id: string; readonly text: string }): ReactNode {
  const prefix = useRested(text.trim());
  const [{ data }] = useQuery<SuggestQuery, SuggestQueryVariables>({
    query: Suggest.text,
    variables: { prefix, first: MOST },
    pause: [...prefix].length < LEAST_LETTERS,
  });
  const texts = new Set((data?.suggest ?? []).map(({ type, text: name }) => `${SIGNS[type] ?? ""}${name}`));
  return (
    <datalist id={id}>
      {[...texts].map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}

function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), REST_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
