import { z } from "zod";
import type { FormatReader, Read } from "../formats/format-reader";
import { WARNING_CODES } from "../domain/errors/warning";
import { itemDraft } from "./checked-drafts";

const place = z.string().optional();
const warnings = z
  .array(
    z.object({
      code: z.enum(WARNING_CODES),
      text: z.string(),
      field: z.string().exactOptional(),
      value: z.string().exactOptional(),
    }),
  )
  .optional();

/** What a format of another package may read. Exports and corrections are in Mediagraph's own documents. */
const read = z.discriminatedUnion("outcome", [
  z.looseObject({ outcome: z.literal("item"), draft: itemDraft, place, warnings }),
  z.looseObject({ outcome: z.literal("skipped"), kind: z.string(), place, warnings }),
  z.looseObject({ outcome: z.literal("feed"), place, warnings }),
  z.looseObject({ outcome: z.literal("rejection"), reason: z.string(), place }),
]);

/** The format of another package, which may have faults. What it reads wrong becomes a rejection that says so. */
export function checkedFormat(format: FormatReader): FormatReader {
  const { name, version, precedence, precedences, saysAll, title } = format;
  return {
    name,
    version,
    precedence,
    title,
    ...(precedences !== undefined && { precedences }),
    ...(saysAll !== undefined && { saysAll }),
    detect: (head, hints) => format.detect(head, hints),
    async *read(chunks, hints, limits) {
      for await (const each of format.read(chunks, hints, limits)) yield checked(name, each);
    },
  };
}

function checked(name: string, each: Read): Read {
  const { error } = read.safeParse(each);
  if (error === undefined) return each;
  const [issue] = error.issues;
  const where = issue?.path.join(".") ?? "";
  // A program in JavaScript can give anything.
  const given = (each as Partial<Read> | null | undefined)?.place;
  return {
    outcome: "rejection",
    ...(typeof given === "string" && { place: given }),
    reason: `the format ${name} gave what is no item: ${where === "" ? "" : `${where}: `}${issue?.message ?? ""}`,
  };
}
