import type { DocumentHints, FormatReader, Read } from "../format-reader";
import { objectOf } from "../reading/json/fields";
import { headOfJson } from "../reading/json/head";
import { rejectionOf } from "../reading/json/lines";
import { parseValues } from "../reading/json/values";
import { isNinjs } from "./detect";
import { notShown } from "../reading/editions";
import { strictFaults } from "./strict-faults";
import { translate } from "./translate";

/** IPTC ninjs, "News in JSON", versions 1.0 to 3.2: one item, a list of items, or one item per line. */
export const ninjs: FormatReader = {
  name: "ninjs",
  version: 2,
  precedence: 60,
  title: "IPTC ninjs 1.0 to 3.2, as news agencies send it: a news item as JSON, a list of them, or one per line",
  detect: (head) => isNinjs(headOfJson(head)),
  async *read(chunks, hints, limits) {
    for await (const parsed of parseValues(chunks, limits)) {
      const { place } = parsed;
      if ("fault" in parsed) yield rejectionOf(parsed);
      else yield* readValue(parsed.value, place, hints);
    }
  },
  strictFaults,
};

function* readValue(value: unknown, place: string, hints: DocumentHints): Generator<Read> {
  const object = objectOf(value);
  if (object === undefined) {
    const got = JSON.stringify(value).slice(0, 60);
    yield { outcome: "rejection", place, reason: `expected a ninjs object, got ${got}` };
    return;
  }
  const translated = translate(object, hints);
  if ("kind" in translated) {
    yield notShown(translated.kind, translated.withdraws, place);
    return;
  }
  const { warnings, profiles, ...read } = translated;
  yield { outcome: "item", ...read, place, ...(warnings.length > 0 && { warnings }) };
  // The item says of them in passing what they are called.
  for (const profile of profiles) yield { outcome: "item", draft: profile, isPartial: true, place };
}
