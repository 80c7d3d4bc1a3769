import { areLinked, LINKED, PROFILES_MARK } from "../../link-marks";
import { sql, type Row, type Sql } from "../engine/database";
import { textOf } from "../records/rows";

export const marksQuery: Sql = sql("SELECT name, value FROM meta WHERE name IN (?, ?)", LINKED, PROFILES_MARK);

export const saysLinked = (rows: readonly Row[]): boolean =>
  areLinked(new Map(rows.map((row) => [textOf(row, "name"), textOf(row, "value")])));
