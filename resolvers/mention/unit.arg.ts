import { Arg } from "type-graphql";
import { OffsetUnitEnum } from "./mention.type";

/** The argument of fields that count in a string. */
export const UnitArg = () =>
  Arg("unit", () => OffsetUnitEnum, {
    defaultValue: "UTF16",
    description: "The unit to count in. Without it, UTF-16 units, as JavaScript counts.",
  });
