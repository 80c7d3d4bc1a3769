import { Arg } from "type-graphql";
import type { CorrectionWish } from "../../src/ingest/writing/writer";

/** The argument of what people correct that tells who says it. */
export const ByArg = () =>
  Arg("by", () => String, { nullable: true, description: 'Who says it, by any name, e.g. `"desk"`. It is kept.' });

export function said(by: string | null): Pick<CorrectionWish, "by"> {
  const name = by?.trim() ?? "";
  return name === "" ? {} : { by: name };
}
