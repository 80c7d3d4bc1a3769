import { lazy, Suspense, useEffect, useId, useState, type ReactNode, type SubmitEvent } from "react";
import { useLocation, useSearch } from "wouter";
import { useShellMessages } from "../messages/use-messages";
import styles from "./header.module.css";

const Suggestions = lazy(async () => {
  try {
    return { default: (await import("./suggestions")).Suggestions };
  } catch {
    // Without them the box searches as well.
    return { default: () => null };
  }
});

/** The search of the header. It leads to the page of results. */
export function SearchBox(): ReactNode {
  const words = useShellMessages();
  const [, go] = useLocation();
  const asked = new URLSearchParams(useSearch()).get("q") ?? "";
  const [text, setText] = useState(asked);
  const [isUsed, setUsed] = useState(false);
  const list = useId();
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
        list={list}
        autoComplete="off"
        onFocus={() => setUsed(true)}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit">{words.search}</button>
      {isUsed && (
        <Suspense fallback={null}>
          <Suggestions id={list} text={text} />
        </Suspense>
      )}
    </form>
  );
}
