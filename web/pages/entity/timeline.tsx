import { lazy, Suspense, type ReactNode } from "react";
import { Link, useLocation } from "wouter";
import { useMessages } from "../../messages/use-messages";
import { useFormats } from "../../text/formats";
import { addressWith, type Chosen } from "./chosen";
import type { WholeEntity } from "./entity-page";
import { ar } from "./messages/ar";
import { en } from "./messages/en";
import { fr } from "./messages/fr";
import { PictureData } from "./picture-data";
import styles from "./entity.module.css";

const Chart = lazy(async () => ({ default: (await import("./timeline-chart")).TimelineChart }));

/** When the profile is mentioned. A part of the time that is chosen here filters the lists below. */
export function Timeline({ entity, chosen }: { readonly entity: WholeEntity; readonly chosen: Chosen }): ReactNode {
  const words = useMessages({ ar, en, fr });
  const formats = useFormats();
  const [path, go] = useLocation();
  const choose = (change: Partial<Chosen>): void => go(addressWith(path, chosen, change), { replace: true });
  const { timeline, name } = entity;
  if (timeline.length === 0) return null;
  const precision = chosen.by === "DAY" ? "DAY" : "MONTH";
  return (
    <section>
      <h2>{words.timeline}</h2>
      <p className={`plain ${styles["range"]}`}>
        <label>
          {words.from}{" "}
          <input type="date" value={chosen.from} onChange={(event) => choose({ from: event.target.value })} />
        </label>{" "}
        <label>
          {words.to} <input type="date" value={chosen.to} onChange={(event) => choose({ to: event.target.value })} />
        </label>{" "}
        <Link href={addressWith(path, chosen, { by: chosen.by === "DAY" ? "MONTH" : "DAY" })} replace>
          {chosen.by === "DAY" ? words.byMonth : words.byDay}
        </Link>
        {(chosen.from !== "" || chosen.to !== "") && (
          <button type="button" onClick={() => choose({ from: "", to: "" })}>
            {words.wholeTime}
          </button>
        )}
      </p>
      <div className={styles["chart"]}>
        <Suspense fallback={<div aria-busy="true" />}>
          <Chart periods={timeline} chosen={chosen} choose={choose} label={words.timelineLabel} />
        </Suspense>
      </div>
      <p className="plain">
        <span className={styles["ofArticles"]} aria-hidden="true" /> {words.articles}{" "}
        <span className={styles["ofPosts"]} aria-hidden="true" /> {words.posts}
      </p>
      <PictureData
        name={`${name} ${words.timeline}`}
        head={[words.period, words.articles, words.posts]}
        rows={timeline.map(({ start, articles, posts }) => ({
          key: start,
          shown: [formats.date(start, precision), formats.number(articles), formats.number(posts)],
          cells: [start.slice(0, 10), articles, posts],
        }))}
      />
    </section>
  );
}
