import type { Image } from "../../../domain/media";
import { addressOf } from "../html/inline-elements";
import { stringOf } from "../json/fields";
import type { JsonObject } from "../json/fields";
import { firstOf, objectsAt, valuesAt } from "./graph";
import type { SchemaGraph } from "./graph";
import { firstTextAt } from "./texts";

interface ImageContext {
  /** What relative addresses start from. */
  readonly base?: string | undefined;
}

/** The pictures that a property names: by their addresses, or as objects. */
export function imagesAt(
  node: JsonObject,
  property: string,
  context: ImageContext & { readonly graph: SchemaGraph },
): readonly Image[] {
  return valuesAt(node, property).flatMap((value) => {
    if (typeof value === "string") return imageAt(value, context) ?? [];
    const [image] = objectsAt({ value }, "value", context.graph);
    if (image === undefined) return [];
    const written = ["url", "contentUrl", "@value", "@id"].map((name) => stringOf(firstOf(image[name])));
    // An `@id` with a fragment names an object of a document, not a file.
    const address = written.find((each, at) => each !== undefined && (at < 3 || !each.includes("#")));
    return imageAt(address, context, image) ?? [];
  });
}

/** The picture of an ImageObject, or of an address alone. */
export function imageAt(
  written: string | undefined,
  { base }: ImageContext,
  object: JsonObject = {},
): Image | undefined {
  const url = addressOf(written, base === undefined ? {} : { base }, "web");
  if (url === undefined) return undefined;
  const caption = firstTextAt(object, "caption");
  const credit = firstTextAt(object, "creditText");
  const width = pixels(object["width"]);
  const height = pixels(object["height"]);
  return {
    url,
    ...(caption !== undefined && { caption }),
    ...(credit !== undefined && { credit }),
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
  };
}

/** `1200`, `"1200"`, `"1200px"`, or an object with a value. */
export function pixels(value: unknown): number | undefined {
  const inner = typeof value === "object" && value !== null && "value" in value ? value.value : value;
  const found = /^(\d{1,5})(?:\.0+)?\s*(?:px)?$/u.exec(
    typeof inner === "number" ? String(inner) : (stringOf(inner) ?? ""),
  )?.[1];
  return found === undefined || Number(found) === 0 ? undefined : Number(found);
}
