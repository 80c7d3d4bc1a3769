import { useId, type ReactNode } from "react";
import { Link, useLocation } from "wouter";
import type { ProfileFragment, SourceLineFragment } from "../../generated/types";
import { useMessages } from "../../messages/use-messages";
import { addressOf, hasPage } from "../../shell/routes";
import { useSettings } from "../../shell/settings";
import { Name } from "../../text/data-text";
import { useFormats } from "../../text/formats";
import { frontAddress, type FrontFilter } from "./front-filter";
import styles from "./front.module.css";
import { ar } from "./messages/ar";
import { en } from "./messages/en";
import { fr } from "./messages/fr";

/** The graph does not list its languages. These are those of many readers; sources add theirs. */
const LANGUAGES = ["ar", "de", "en", "es", "fa", "fr", "he", "pt", "ru", "sw", "tr", "ur", "zh"];

/** Keeps the articles in one language, of one source, about one topic. */
export function Filters({
  filter,
  sources,
  topic,
}: {
  readonly filter: FrontFilter;
  readonly sources: readonly SourceLineFragment[];
  readonly topic: ProfileFragment | null;
}): ReactNode {
  const words = useMessages({ ar, en, fr });
  const formats = useFormats();
  const [, go] = useLocation();
  const own = sources.flatMap(({ language }) => (language ? [language] : []));
  const languages = [...new Set([...LANGUAGES, ...own, ...(filter.language ? [filter.language] : [])])]
    .map((value) => ({ value, name: formats.languageName(value) }))
    .sort((a, b) => a.name.localeCompare(b.name));
  const named = sources.map(({ id, name }) => ({ value: id, name }));
  const unlisted = filter.source !== null && !named.some(({ value }) => value === filter.source);
  return (
    <div className={styles["filters"]} role="group" aria-label={words.filter}>
      <Choice
        label={words.language}
        all={words.allLanguages}
        value={filter.language}
        options={languages}
        choose={(language) => go(frontAddress({ ...filter, language }))}
      />
      <Choice
        label={words.source}
        all={words.allSources}
        value={filter.source}
        options={unlisted ? [...named, { value: filter.source, name: words.oneSource }] : named}
        choose={(source) => go(frontAddress({ ...filter, source }))}
      />
      {filter.topic !== null && <ChosenTopic filter={filter} topic={topic} />}
    </div>
  );
}

function ChosenTopic({
  filter,
  topic,
}: {
  readonly filter: FrontFilter;
  readonly topic: ProfileFragment | null;
}): ReactNode {
  const words = useMessages({ ar, en, fr });
  const { language } = useSettings();
  return (
    <p className={styles["topic"]}>
      {words.about}{" "}
      {topic ? (
        <Name language={language} direction={topic.nameDirection}>
          {topic.name}
        </Name>
      ) : (
        words.unknownTopic
      )}{" "}
      <Link href={frontAddress({ ...filter, topic: null })}>{words.allTopics}</Link>{" "}
      {topic && hasPage("entity") && <Link href={addressOf(topic.id)}>{words.profile}</Link>}
    </p>
  );
}

function Choice({
  label,
  all,
  value,
  options,
  choose,
}: {
  readonly label: string;
  readonly all: string;
  readonly value: string | null;
  readonly options: readonly { readonly value: string; readonly name: string }[];
  readonly choose: (value: string | null) => void;
}): ReactNode {
  const id = useId();
  return (
    <span>
      <label htmlFor={id}>{label}</label>{" "}
      <select id={id} value={value ?? ""} onChange={({ target }) => choose(target.value === "" ? null : target.value)}>
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </span>
  );
}
