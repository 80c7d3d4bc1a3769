import type { ReactNode } from "react";
import { Link } from "wouter";
import { useMessages } from "../../messages/use-messages";
import { Name } from "../../text/data-text";
import { useFormats } from "../../text/formats";
import { addressWith, type Asked, type Facet } from "./asked";
import { ar } from "./messages/ar";
import { en } from "./messages/en";
import { fr } from "./messages/fr";
import type { SearchAnswer } from "./search-page";
import styles from "./search.module.css";

interface Value {
  readonly value: string;
  readonly name: string;
  readonly direction?: "LTR" | "RTL";
  readonly count: number;
}

const MOST = 10;

/** Each value is a link that filters. The value that was chosen is a link that takes the filter away. */
export function Facets({
  asked,
  facets,
}: {
  readonly asked: Asked;
  readonly facets: SearchAnswer["facets"];
}): ReactNode {
  const words = useMessages({ ar, en, fr });
  const lists = useLists(facets);
  return (
    <nav aria-label={words.filter} className={styles["facets"]}>
      {lists.map(([facet, values]) => (
        <FacetList key={facet} asked={asked} facet={facet} values={values} />
      ))}
    </nav>
  );
}

function useLists({ types, languages, sources, months, profiles }: SearchAnswer["facets"]): [Facet, Value[]][] {
  const words = useMessages({ ar, en, fr });
  const formats = useFormats();
  return [
    ["type", types.map(({ type, count }) => ({ value: type, name: words.types[type], count }))],
    [
      "language",
      languages.map(({ language, count }) => ({
        value: language,
        name: formats.languageName(language) || words.unknown,
        count,
      })),
    ],
    [
      "source",
      sources.flatMap(({ source, count }) =>
        source ? [{ value: source.id, name: source.name, direction: source.nameDirection, count }] : [],
      ),
    ],
    ["month", months.map(({ month, count }) => ({ value: month, name: formats.date(`${month}-01`, "MONTH"), count }))],
    [
      "entity",
      profiles.flatMap(({ entity, count }) =>
        entity ? [{ value: entity.id, name: entity.name, direction: entity.nameDirection, count }] : [],
      ),
    ],
  ];
}

function FacetList({
  asked,
  facet,
  values,
}: {
  readonly asked: Asked;
  readonly facet: Facet;
  readonly values: readonly Value[];
}): ReactNode {
  const words = useMessages({ ar, en, fr });
  const chosen = asked[facet];
  // A filter that leaves nothing can still be taken away.
  const shown =
    chosen !== undefined && !values.some(({ value }) => value === chosen)
      ? [{ value: chosen, name: words.chosen, count: 0 }, ...values]
      : values;
  if (shown.length === 0) return null;
  const [first, more] = [shown.slice(0, MOST), shown.slice(MOST)];
  const item = (value: Value): ReactNode => <FacetItem key={value.value} asked={asked} facet={facet} of={value} />;
  return (
    <section>
      <h2>{words.facets[facet]}</h2>
      <ul>{first.map(item)}</ul>
      {more.length > 0 && (
        <details>
          <summary>{words.others}</summary>
          <ul>{more.map(item)}</ul>
        </details>
      )}
    </section>
  );
}

function FacetItem({
  asked,
  facet,
  of: { value, name, direction, count },
}: {
  readonly asked: Asked;
  readonly facet: Facet;
  readonly of: Value;
}): ReactNode {
  const words = useMessages({ ar, en, fr });
  const formats = useFormats();
  const isChosen = asked[facet] === value;
  return (
    <li>
      <Link href={addressWith(asked, { [facet]: isChosen ? undefined : value })} aria-current={isChosen || undefined}>
        <Name direction={direction}>{name}</Name>
        {isChosen && <span className="only-read"> {words.takeAway}</span>}
        {isChosen && <span aria-hidden="true"> ✕</span>}
      </Link>{" "}
      <span className="quiet">{formats.number(count)}</span>
    </li>
  );
}
