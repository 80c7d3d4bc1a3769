import { useId, type ReactNode } from "react";
import { Link, useLocation } from "wouter";
import type { FrontPageQuery, ProfileFragment, SourceLineFragment } from "../../generated/types";
import { useMessages } from "../../messages/use-messages";
import { FoldedFilters } from "../../page/folded-filters";
import { addressOf, hasPage } from "../../shell/routes";
import { useSettings } from "../../shell/settings";
import { isolated, Name } from "../../text/data-text";
import { useFormats } from "../../text/formats";
import { frontAddress, type FrontFilter } from "./front-filter";
import styles from "./front.module.css";
import { ar } from "./messages/ar";
import { en } from "./messages/en";
import { fr } from "./messages/fr";

type Languages = FrontPageQuery["languages"];

/** The server looks at so many articles for their languages. Above that the counts are parts of a whole. */
const MOST_COUNTED = 10_000;

/** Keeps the articles in one language, of one source, about one topic. */
export function Filters({
  filter,
  languages,
  sources,
  topic,
}: {
  readonly filter: FrontFilter;
  readonly languages: Languages;
  readonly sources: readonly SourceLineFragment[];
  readonly topic: ProfileFragment | null;
}): ReactNode {
  const words = useMessages({ ar, en, fr });
  const [, go] = useLocation();
  const named = sources.map(({ id, name }) => ({ value: id, name }));
  const unlisted = filter.source !== null && !named.some(({ value }) => value === filter.source);
  return (
    <FoldedFilters chosen={[filter.language, filter.source, filter.topic]}>
      <div className={styles["filters"]} role="group" aria-label={words.filter}>
        <Choice
          label={words.language}
          all={words.allLanguages}
          value={filter.language}
          options={useLanguageOptions(languages, filter.language)}
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
    </FoldedFilters>
  );
}

/** The languages of the articles, the most frequent first, each with its count. What is chosen is always there. */
function useLanguageOptions(languages: Languages, chosen: string | null): readonly Option[] {
  const words = useMessages({ ar, en, fr });
  const formats = useFormats();
  const total = languages.reduce((sum, { articles }) => sum + articles, 0);
  const nameOf = (tag: string): string => formats.languageName(tag) || words.unknownLanguage;
  const options = languages.map(({ language, articles }) => {
    const count = total < MOST_COUNTED ? formats.number(articles) : formats.share(articles / total);
    return { value: language, name: `${isolated(nameOf(language))} (${count})` };
  });
  const isListed = chosen === null || options.some(({ value }) => value === chosen);
  return isListed ? options : [...options, { value: chosen, name: nameOf(chosen) }];
}

interface Option {
  readonly value: string;
  readonly name: string;
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
  readonly options: readonly Option[];
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
