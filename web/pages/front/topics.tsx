import type { ReactNode } from "react";
import { Link } from "wouter";
import type { FrontPageQuery, ProfileFragment } from "../../generated/types";
import { useMessages } from "../../messages/use-messages";
import { Name } from "../../text/data-text";
import { frontAddress, type FrontFilter } from "./front-filter";
import styles from "./front.module.css";
import { ar } from "./messages/ar";
import { en } from "./messages/en";
import { fr } from "./messages/fr";

type Articles = FrontPageQuery["articles"]["nodes"];
const MOST = 12;

/** What most of the shown articles name. Each leads to the articles about it. */
export function Topics({ filter, articles }: { readonly filter: FrontFilter; readonly articles: Articles }): ReactNode {
  const words = useMessages({ ar, en, fr });
  const topics = topicsOf(articles).filter(({ id }) => id !== filter.topic);
  if (topics.length === 0) return null;
  return (
    <section>
      <h2>{words.topics}</h2>
      <ul className={styles["topics"]}>
        {topics.slice(0, MOST).map(({ id, name, nameDirection }) => (
          <li key={id}>
            <Link href={frontAddress({ ...filter, topic: id })}>
              <Name direction={nameDirection}>{name}</Name>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function topicsOf(articles: Articles): readonly ProfileFragment[] {
  const counts = new Map<string, { readonly profile: ProfileFragment; count: number }>();
  for (const profile of articles.flatMap(({ named }) => named.nodes)) {
    const known = counts.get(profile.id);
    if (known) known.count += 1;
    else counts.set(profile.id, { profile, count: 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).map(({ profile }) => profile);
}
