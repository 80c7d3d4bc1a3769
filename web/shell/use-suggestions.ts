import { useEffect, useState } from "react";
import { useQuery } from "urql";
import { Suggest } from "../generated/suggest";
import type { SuggestQuery, SuggestQueryVariables } from "../generated/types";
import { useSettings } from "./settings";

const MOST = 8;
const LEAST_LETTERS = 2;
/** After this time without a key the server is asked. */
const REST_MS = 200;
const SIGNS: Readonly<Record<string, string>> = { HASHTAG: "#", HANDLE: "@" };

/** What may be meant by what was typed so far, as it is searched for. Nothing while nobody types. */
export function useSuggestions(text: string, isTyped: boolean): readonly string[] {
  const { language } = useSettings();
  const prefix = useRested(text.trim());
  const isLong = [...prefix].length >= LEAST_LETTERS;
  const [{ data }] = useQuery<SuggestQuery, SuggestQueryVariables>({
    query: Suggest.text,
    variables: { prefix, first: MOST, language },
    pause: !isTyped || !isLong,
  });
  if (!isTyped || !isLong) return [];
  return [...new Set((data?.suggest ?? []).map(({ type, text: name }) => `${SIGNS[type] ?? ""}${name}`))];
}

function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), REST_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
