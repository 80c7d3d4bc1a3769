import { at, objectOf, objectsOf } from "../../src/formats/reading/json/fields";
import { parseValues } from "../../src/formats/reading/json/values";
import { readDocument } from "./reading";
import { describeCorpus, filesOf } from "./suite";
import { inOneChunk } from "../../src/formats/reading/decoding/decode-text";

describeCorpus({
  folder: "wikidata",
  measures: {
    "every document is recognised by its content": 1,
    "every item with a label becomes a profile, or is skipped": 1,
    "labels of all languages, aliases and descriptions arrive": 1,
    "what is no item is skipped": 1,
    "what is missing is named": 1,
  },
  async run(folder, tallies) {
    for (const { name, bytes } of filesOf(folder)) {
      const { format, reads } = await readDocument(bytes, { name });
      tallies["every document is recognised by its content"].check(format === "wikidata", name);
      const drafts = new Map(
        reads.flatMap((read) =>
          read.outcome === "item" && "wikidataId" in read.draft ? [[read.draft.wikidataId, read.draft] as const] : [],
        ),
      );
      for (const entity of await entitiesOf(bytes)) {
        const id = String(entity["id"]);
        const labels = Object.keys(objectOf(entity["labels"]) ?? {}).length;
        if (entity["missing"] !== undefined) {
          const isNamed = reads.some((read) => read.outcome === "rejection" && read.reason.includes("no entity"));
          tallies["what is missing is named"].check(isNamed, `${name}: ${id}`);
        } else if (!/^Q\d+$/.test(id)) {
          const isSkipped = reads.some(({ outcome }) => outcome === "skipped");
          tallies["what is no item is skipped"].check(isSkipped, `${name}: ${id}`);
        } else if (labels > 0) {
          const draft = drafts.get(id);
          const isSkipped = reads.some(({ outcome }) => outcome === "skipped");
          tallies["every item with a label becomes a profile, or is skipped"].check(
            draft !== undefined || isSkipped,
            `${name}: ${id}`,
          );
          if (draft === undefined || !("names" in draft)) continue;
          const counts = (field: string) => Object.keys(objectOf(entity[field]) ?? {}).length;
          const kept = [draft.names, draft.aliases ?? {}, draft.descriptions ?? {}].map(
            (one) => Object.keys(one).length,
          );
          const isWhole = kept.join() === [labels, counts("aliases"), counts("descriptions")].join();
          tallies["labels of all languages, aliases and descriptions arrive"].check(
            isWhole,
            `${name}: ${id} ${kept.join()}`,
          );
        }
      }
    }
  },
});

async function entitiesOf(bytes: Uint8Array) {
  const values: unknown[] = [];
  for await (const parsed of parseValues(inOneChunk(bytes))) if ("value" in parsed) values.push(parsed.value);
  return values.flatMap((value) => {
    const entities = objectOf(at(value, "entities"));
    return entities === undefined
      ? objectsOf(value).filter(({ id }) => id !== undefined)
      : objectsOf(Object.values(entities));
  });
}
