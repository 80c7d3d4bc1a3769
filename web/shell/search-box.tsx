import { useEffect, useState, type ReactNode, type SubmitEvent } from "react";
import { useLocation, useSearch } from "wouter";
import { useShellMessages } from "../messages/use-messages";
import styles from "./header.module.css";

/** The search of the header. It leads to the page of results. */
export function SearchBox(): ReactNode {
  const words = useShellMessages();
  const [, go] = useLocation();
  const asked = new URLSearchParams(useSearch()).get("q") ?? "";
  const [text, setText] = useState(asked);
  useEffect(() => setText(asked), [asked]);
  const search = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (text.trim() !== "") go(`/search?${new URLSearchParams({ q: text.trim() }).toString()}`);
  };
  return (
    <form role="search" className={styles["search"]} onSubmit={search}>
      <input
        type="search"
        name="q"
        dir="auto"
        value={text}
        aria-label={words.search}
        placeholder={words.searchHint}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit">{words.search}</button>
    </form>
  );
}
