import { createReadStream } from "node:fs";
import { createMediagraph } from "mediagraph";
import { quayCards } from "./quay-cards.js";

const graph = await createMediagraph({ storeUrl: "sqlite::memory:", formats: [quayCards], withProfiles: false });
const report = await graph.ingest([{ name: "cards.txt", content: createReadStream("cards.txt") }]);
const { data } = await graph.execute({
  query:
    "{ articles(orderBy: OLDEST) { nodes { headline direction authors publishedAtPrecision body { __typename } } } }",
});
process.stdout.write(`${JSON.stringify({ rejected: report.rejected, data }, undefined, 2)}\n`);
await graph.close();
