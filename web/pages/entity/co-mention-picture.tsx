import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from "d3-force";
import { useMemo, type ReactNode } from "react";
import { Link } from "wouter";
import { useIsNarrow } from "../../page/narrow";
import { addressOf } from "../../shell/routes";
import type { WholeEntity } from "./entity-page";
import styles from "./entity.module.css";

/** A picture, in the units of its letters. `most`: so many profiles have room in it beside the one in the middle. */
interface Frame {
  readonly width: number;
  readonly height: number;
  readonly most: number;
  /** How far the heaviest one is from the middle, and how much farther the lightest. */
  readonly near: number;
  readonly farther: number;
}
const WIDE: Frame = { width: 900, height: 520, most: Infinity, near: 110, farther: 170 };
const NARROW: Frame = { width: 440, height: 480, most: 12, near: 120, farther: 90 };
const LONGEST = 22;

interface Dot extends SimulationNodeDatum {
  readonly id: string;
  readonly name: string;
  readonly radius: number;
  readonly weight: number;
}

/** The profile in the middle, the others the nearer the heavier they are. Each is a link. Nothing in it moves. */
export function CoMentionPicture({
  entity,
  label,
}: {
  readonly entity: WholeEntity;
  readonly label: string;
}): ReactNode {
  const frame = useIsNarrow() ? NARROW : WIDE;
  const [centre, ...dots] = useMemo(() => laidOut(entity, frame), [entity, frame]);
  return (
    <svg viewBox={`0 0 ${frame.width} ${frame.height}`} role="group" aria-label={label}>
      {dots.map(({ id, x = 0, y = 0, weight }) => (
        <line
          key={id}
          x1={centre?.x ?? 0}
          y1={centre?.y ?? 0}
          x2={x}
          y2={y}
          strokeWidth={Math.min(8, 1 + Math.log2(weight))}
        />
      ))}
      {dots.map(({ id, name, x = 0, y = 0, radius }) => (
        <Link key={id} href={addressOf(id)}>
          <title>{name}</title>
          <circle cx={x} cy={y} r={radius} />
          <text x={x} y={y + radius + 16} textAnchor="middle">
            {shortened(name)}
          </text>
        </Link>
      ))}
      {centre && (
        <g className={styles["centre"]}>
          <circle cx={centre.x} cy={centre.y} r={centre.radius} />
          <text x={centre.x} y={(centre.y ?? 0) + centre.radius + 16} textAnchor="middle">
            {shortened(centre.name)}
          </text>
        </g>
      )}
    </svg>
  );
}

/** The same data gives the same picture: d3-force uses no chance of its own. */
function laidOut({ id, name, coMentioned }: WholeEntity, frame: Frame): readonly Dot[] {
  const { width, height, near, farther } = frame;
  // The heaviest come first.
  const edges = coMentioned.edges.slice(0, frame.most);
  const heaviest = Math.max(...edges.map(({ weight }) => weight));
  const centre: Dot = { id, name, radius: 22, weight: heaviest, fx: width / 2, fy: height / 2 };
  const dots = edges.map(({ weight, node }): Dot => ({
    id: node.id,
    name: node.name,
    weight,
    radius: 7 + 11 * Math.sqrt(weight / heaviest),
  }));
  const all = [centre, ...dots];
  const ties = dots.map((target) => ({ source: centre, target }));
  forceSimulation(all)
    .force(
      "ties",
      forceLink(ties).distance(({ target }) => near + farther * (1 - Math.sqrt((target as Dot).weight / heaviest))),
    )
    .force("apart", forceManyBody().strength(-260))
    .force("room", forceCollide<Dot>(({ radius, name }) => Math.max(radius + 26, halfOfLabel(name))).iterations(3))
    .force("wide", forceX(width / 2).strength(0.02))
    .force("low", forceY(height / 2).strength(0.12))
    .stop()
    .tick(200);
  for (const dot of all) {
    dot.x = within(dot.x ?? 0, 70, width - 70);
    dot.y = within(dot.y ?? 0, 24, height - 44);
  }
  return all;
}

/** About half as wide as the letters of a name are drawn, with some room beside them. */
const halfOfLabel = (name: string): number => 8 + 3.8 * [...shortened(name)].length;

const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

function shortened(name: string): string {
  const letters = [...name];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join("")}…` : name;
}
