import { scaleLinear, scaleUtc, type ScaleLinear, type ScaleTime } from "d3-scale";
import { useRef, type PointerEvent, type ReactNode } from "react";
import { useFormats } from "../../text/formats";
import { dayOf, type Chosen } from "./chosen";
import type { WholeEntity } from "./entity-page";
import styles from "./entity.module.css";

const WIDTH = 1000;
const HEIGHT = 220;
const FOOT = 28;
const SIDE = 40;
/** The width of the longest name of a month or day, in the letters of a narrow screen. */
const LABEL = 230;
const A_DAY = 86_400_000;
/** A profile that is mentioned in one month alone has one bar. It must not fill the picture. */
const WIDEST_BAR = 80;
/** A shorter time has several marks a month. */
const DAYS_WITH_NAMES = 120;

interface Props {
  readonly periods: WholeEntity["timeline"];
  readonly chosen: Chosen;
  readonly choose: (change: Partial<Chosen>) => void;
  readonly label: string;
}

/** A period of the timeline. Times are in milliseconds. */
interface Bar {
  readonly start: number;
  readonly end: number;
  readonly articles: number;
  readonly posts: number;
}

/** Bars of articles and posts. A pointer drawn over them chooses the days; the keyboard has the two dates above. */
export function TimelineChart({ periods, chosen, choose, label }: Props): ReactNode {
  const bars = periods.map((period): Bar => ({
    ...period,
    start: Date.parse(period.start),
    end: Date.parse(period.end),
  }));
  const first = Math.min(...bars.map(({ start }) => start));
  const last = Math.max(...bars.map(({ end }) => end));
  const x = scaleUtc([first, last], [SIDE, WIDTH - 8]).clamp(true);
  const most = Math.max(...bars.map(({ articles, posts }) => articles + posts));
  const y = scaleLinear([0, most], [HEIGHT - FOOT, 8]).nice();
  const brush = useBrush(bars, (at) => x.invert(at).getTime(), choose);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} direction="ltr" {...brush}>
      <Ticks x={x} y={y} />
      <Selected x={x} chosen={chosen} />
      {bars.map(({ start, end, articles, posts }) => {
        const bar = { x: x(start), width: Math.min(WIDEST_BAR, Math.max(1.5, x(end) - x(start) - 1)) };
        return (
          <g key={start}>
            <rect {...bar} className={styles["articleBar"]} y={y(articles)} height={y(0) - y(articles)} />
            <rect {...bar} className={styles["postBar"]} y={y(articles + posts)} height={y(0) - y(posts)} />
          </g>
        );
      })}
    </svg>
  );
}

type PointerHandler = (event: PointerEvent<SVGSVGElement>) => void;

/** Chooses the whole periods between the places where the pointer went down and up. */
function useBrush(
  bars: readonly Bar[],
  timeAt: (place: number) => number,
  choose: Props["choose"],
): { readonly onPointerDown: PointerHandler; readonly onPointerUp: PointerHandler } {
  const begun = useRef<number>(undefined);
  const at = ({ currentTarget, clientX }: PointerEvent<SVGSVGElement>): number => {
    const { left, width } = currentTarget.getBoundingClientRect();
    return timeAt(((clientX - left) / width) * WIDTH);
  };
  return {
    onPointerDown(event) {
      begun.current = at(event);
    },
    onPointerUp(event) {
      if (begun.current === undefined) return;
      const [from, to] = [Math.min(begun.current, at(event)), Math.max(begun.current, at(event))];
      begun.current = undefined;
      const inside = bars.filter(({ start, end }) => start <= to && end > from);
      const [oldest, newest] = [inside[0], inside.at(-1)];
      if (oldest && newest) choose({ from: dayOf(oldest.start), to: dayOf(newest.end - A_DAY) });
    },
  };
}

function Ticks({
  x,
  y,
}: {
  readonly x: ScaleTime<number, number>;
  readonly y: ScaleLinear<number, number>;
}): ReactNode {
  const formats = useFormats();
  const { dir } = document.documentElement;
  const [first = 0, last = 0] = x.domain().map(Number);
  const precision = last - first < DAYS_WITH_NAMES * A_DAY ? "DAY" : "MONTH";
  const numbers = y.ticks(4).filter((tick) => Number.isInteger(tick));
  return (
    <>
      {numbers.map((tick) => (
        <g key={tick} className={styles["tick"]}>
          <line x1={SIDE} x2={WIDTH} y1={y(tick)} y2={y(tick)} />
          <text x={SIDE - 6} y={y(tick) + 4} textAnchor="end">
            {formats.number(tick)}
          </text>
        </g>
      ))}
      {timesIn(x).map(({ time, at, edge }) => (
        <text
          key={time.getTime()}
          className={styles["time"]}
          x={at}
          y={HEIGHT - 6}
          textAnchor={edge === "middle" ? edge : (edge === "left") === (dir === "ltr") ? "start" : "end"}
          direction={dir}
        >
          {formats.date(time.toISOString(), precision)}
        </text>
      ))}
    </>
  );
}

/** A time below the bars. The edge of its name, or the middle, stands at its place. */
interface NamedTime {
  readonly time: Date;
  readonly at: number;
  readonly edge: "left" | "middle" | "right";
}

/** Some times between the first and the last, so far apart that their names do not touch, nor leave the picture. */
function timesIn(x: ScaleTime<number, number>): NamedTime[] {
  let end = 0;
  return x.ticks(4).flatMap((time): NamedTime[] => {
    const at = x(time);
    const edge = at < LABEL / 2 ? "left" : at > WIDTH - LABEL / 2 ? "right" : "middle";
    const start = at - { left: 0, middle: LABEL / 2, right: LABEL }[edge];
    if (start < end) return [];
    end = start + LABEL;
    return [{ time, at, edge }];
  });
}

function Selected({
  x,
  chosen: { from, to },
}: {
  readonly x: (at: number) => number;
  readonly chosen: Chosen;
}): ReactNode {
  if (from === "" && to === "") return null;
  const start = from === "" ? SIDE : x(Date.parse(from));
  const end = to === "" ? WIDTH : x(Date.parse(to) + A_DAY);
  return (
    <rect className={styles["selected"]} x={start} width={Math.max(0, end - start)} y={0} height={HEIGHT - FOOT} />
  );
}
