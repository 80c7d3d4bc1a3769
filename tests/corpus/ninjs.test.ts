import type { Read } from "../../src/formats/format-reader";
import { ninjs } from "../../src/formats/ninjs/ninjs-reader";
import { readDocument } from "./reading";
import { describeCorpus, filesOf } from "./suite";
import { inOneChunk } from "../../src/formats/reading/decoding/decode-text";

/** What the published schemas refuse by form alone is all that is no JSON, too. */
const VERSION = /^suite\/(\d\.\w+)\/(should_pass|should_fail)\//;

describeCorpus({
  folder: "ninjs",
  measures: {
    "every document that should pass is read": 1,
    "every example is read": 1,
    "every document that should fail is reported in strict mode": 1,
    "no document that should pass is reported in strict mode": 1,
  },
  async run(folder, tallies) {
    for (const { name, bytes } of filesOf(folder)) {
      if (!name.endsWith(".json") || name.startsWith("schema/") || name.includes("schema-extension/extension-schema"))
        continue;
      const [, version = "", part] = VERSION.exec(name) ?? [];
      const isPublished = !version.endsWith("dev");
      const faults = await faultsOf(bytes, isPublished && part !== undefined ? version : undefined);
      if (part === "should_fail") {
        tallies["every document that should fail is reported in strict mode"].check(faults.length > 0, name);
        continue;
      }
      const { format, reads } = await readDocument(bytes, { name });
      const isRead = format === "ninjs" && reads.length > 0 && reads.every(isTaken);
      const miss = `${name}: ${format} ${JSON.stringify(reads).slice(0, 200)}`;
      tallies[part === undefined ? "every example is read" : "every document that should pass is read"].check(
        isRead,
        miss,
      );
      if (part !== undefined && isPublished)
        tallies["no document that should pass is reported in strict mode"].check(
          faults.length === 0,
          `${name}: ${faults.join("; ")}`,
        );
    }
  },
});

const isTaken = ({ outcome }: Read): boolean => outcome === "item" || outcome === "skipped";

async function faultsOf(bytes: Uint8Array, version: string | undefined): Promise<string[]> {
  const faults: string[] = [];
  try {
    for await (const { standard, fault } of ninjs.strictFaults?.(inOneChunk(bytes), version) ?? [])
      faults.push(`${standard}: ${fault}`);
  } catch (error) {
    faults.push(String(error));
  }
  return faults;
}
