import type { Evaluated } from "../../evaluation/evaluate";
import { grouped } from "../../domain/collections/lists";
import {
  BANDS,
  countsByBand,
  countsByKind,
  countsOf,
  f1,
  precision,
  recall,
  sum,
  type Counts,
} from "../../evaluation/score";
import { missesOf } from "./misses";

type Row = readonly [string, Counts];

interface Tables {
  readonly documents: number;
  readonly all: Counts;
  readonly byLanguage: readonly Row[];
  readonly byKind: readonly Row[];
  readonly byConfidence: readonly Row[];
}

export function tablesOf(result: readonly Evaluated[]): Tables {
  const comparisons = result.map(({ comparison }) => comparison);
  const languages = grouped(result, ({ document }) => document.language);
  const bands = [...countsByBand(comparisons)];
  return {
    documents: result.length,
    all: sum(comparisons.map(countsOf)),
    byLanguage: [...languages].map(([language, list]) => [
      language,
      sum(list.map(({ comparison }) => countsOf(comparison))),
    ]),
    byKind: [...countsByKind(comparisons)].sort(([a], [b]) => (a < b ? -1 : 1)),
    byConfidence: bands.map(([from, counts]) => [bandName(from), counts]),
  };
}

function bandName(from: number): string {
  const above = [...BANDS].reverse().find((bound) => bound > from);
  return `${from.toFixed(1)} to ${(above ?? 1).toFixed(1)}`;
}

/** Tables for people. Shares are in per cent. */
export function humanResult(result: readonly Evaluated[]): string {
  const { documents, all, byLanguage, byKind, byConfidence } = tablesOf(result);
  return [
    `${documents} documents, ${all.right + all.missed} mentions in them`,
    "",
    ...table("language", [...byLanguage, ["all", all]]),
    "",
    ...table("kind", byKind),
    "",
    `${"confidence".padEnd(14)}  found   right`,
    ...byConfidence.map(([name, counts]) =>
      [
        name.padEnd(14),
        String(counts.right + counts.wrong).padStart(6),
        share(precision(counts), counts.right + counts.wrong).padStart(7),
      ].join(" "),
    ),
    "",
  ].join("\n");
}

function table(title: string, rows: readonly Row[]): string[] {
  const line = (cells: readonly string[]): string =>
    cells.map((cell, index) => (index === 0 ? cell.padEnd(14) : cell.padStart(9))).join(" ");
  return [
    line([title, "right", "wrong", "missed", "precision", "recall", "F1"]),
    ...rows.map(([name, counts]) =>
      line([
        name,
        String(counts.right),
        String(counts.wrong),
        String(counts.missed),
        share(precision(counts), counts.right + counts.wrong),
        share(recall(counts), counts.right + counts.missed),
        share(f1(counts), counts.right + counts.wrong + counts.missed),
      ]),
    ),
  ];
}

/** Of no cases there is no share. */
const share = (value: number, cases: number): string => (cases === 0 ? "-" : (value * 100).toFixed(1));

/** The same for programs, with each miss. Shares are from 0 to 1. */
export function jsonResult(result: readonly Evaluated[], nameOf: (id: string | null) => string): string {
  const { documents, all, byLanguage, byKind, byConfidence } = tablesOf(result);
  const measures = (counts: Counts): object => ({
    ...counts,
    precision: precision(counts),
    recall: recall(counts),
    f1: f1(counts),
  });
  const byName = (rows: readonly Row[]): object =>
    Object.fromEntries(rows.map(([name, counts]) => [name, measures(counts)]));
  return `${JSON.stringify(
    {
      documents,
      all: measures(all),
      byLanguage: byName(byLanguage),
      byKind: byName(byKind),
      byConfidence: Object.fromEntries(
        byConfidence.map(([name, { right, wrong }]) => [
          name,
          { right, wrong, precision: precision({ right, wrong, missed: 0 }) },
        ]),
      ),
      misses: result.flatMap((each) => missesOf(each, nameOf)),
    },
    null,
    2,
  )}\n`;
}
