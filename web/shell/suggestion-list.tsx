import type { ReactNode } from "react";
import { counted } from "../messages/plural";
import { useShellMessages } from "../messages/use-messages";
import styles from "./header.module.css";
import { useSettings } from "./settings";
import type { SuggestionListState } from "./use-suggestion-list";

/** What is suggested, below the box. How many there are is read out. */
export function SuggestionList({
  isOpen,
  names,
  list,
  choose,
}: {
  readonly isOpen: boolean;
  readonly names: readonly string[];
  readonly list: SuggestionListState;
  choose(name: string): void;
}): ReactNode {
  const words = useShellMessages();
  const { language } = useSettings();
  return (
    <>
      <p role="status" className="only-read">
        {isOpen && counted(language, words.suggestions, names.length)}
      </p>
      {isOpen && (
        <ul ref={list.setList} className={styles["suggestions"]} aria-label={words.search} {...list.listProps()}>
          {names.map((name, index) => (
            <li key={name} dir="auto" {...list.optionProps(index, () => choose(name))}>
              {name}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
