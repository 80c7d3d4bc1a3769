import { useEffect, useState, type ReactNode, type SubmitEvent } from "react";
import { useLocation, useSearch } from "wouter";
import { useShellMessages } from "../messages/use-messages";
import styles from "./header.module.css";
import { SuggestionList } from "./suggestion-list";
import { useSuggestionList } from "./use-suggestion-list";
import { useSuggestions } from "./use-suggestions";

/** Of a query, as the graph takes it. */
const LONGEST = 1_000;

/**
 * The search of the header, a combobox as ARIA describes it. It leads to the page of results, of what was typed or of
 * what was chosen from the list below it.
 */
export function SearchBox(): ReactNode {
  const words = useShellMessages();
  const [, go] = useLocation();
  const asked = new URLSearchParams(useSearch()).get("q") ?? "";
  const [text, setText] = useState(asked);
  const [isTyped, setTyped] = useState(false);
  const [isWanted, setWanted] = useState(false);
  useEffect(() => setText(asked), [asked]);
  const suggestions = useSuggestions(text, isTyped);
  const isOpen = isWanted && suggestions.length > 0;
  const list = useSuggestionList(isOpen, setWanted, text, suggestions);

  const chosen = isOpen && list.active !== null ? suggestions[list.active] : undefined;
  const searchFor = (sought: string): void => {
    setText(sought);
    setWanted(false);
    if (sought.trim() !== "") go(`/search?${new URLSearchParams({ q: sought.trim() }).toString()}`);
  };
  const search = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    searchFor(text);
  };
  return (
    <form role="search" className={styles["search"]} onSubmit={search}>
      <input
        ref={list.setInput}
        type="search"
        name="q"
        dir="auto"
        maxLength={LONGEST}
        value={text}
        aria-label={words.search}
        placeholder={words.searchHint}
        autoComplete="off"
        {...list.inputProps({
          onChange: (event) => {
            setText((event.target as HTMLInputElement).value);
            setTyped(true);
            setWanted(true);
          },
          onBlur: () => setWanted(false),
          onKeyDown: (event) => {
            // Chromium would empty the box, which closes its list first.
            if (event.key === "Escape" && isOpen) event.preventDefault();
            if (event.key !== "Enter" || chosen === undefined) return;
            event.preventDefault();
            searchFor(chosen);
          },
        })}
      />
      <button type="submit">{words.search}</button>
      <SuggestionList isOpen={isOpen} names={suggestions} list={list} choose={searchFor} />
    </form>
  );
}
