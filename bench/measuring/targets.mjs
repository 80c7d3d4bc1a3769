// What the benches must show. `better` says which side of `must` and `aim` is good.
const less = (id, what, unit, must, aim) => ({ id, what, unit, must, aim, better: "less" });
const more = (id, what, unit, must, aim) => ({ id, what, unit, must, aim, better: "more" });

export const TARGETS = [
  more(
    "ingest-feed",
    "feed-like articles into a new store, linked against 10,000 profiles",
    "a CPU second",
    2000,
    4000,
  ),
  more("ingest-dense", "dense articles (34 mentions, six paragraphs), the same", "a CPU second", 500, 1200),
  more("ingest-rate-large", "rate at the large size against a new store, the same input in turn", "times", 0.7, 0.85),
  less("stored-dense", "bytes stored for each byte of input, dense", "bytes", 3, 2),
  less("stored-feed", "bytes stored for each byte of input, feed-like", "bytes", 3, 1.8),
  less("written-dense", "bytes written for each byte stored, 100,000 dense articles", "bytes", 8, 3),
  less("live", "one article a transaction (a live feed)", "CPU ms", 3, 1.2),
  more("linking", "linking alone, dense articles against 10,000 profiles, text", "MB a CPU second", 10, 15),
  more("linking-large", "the same against 1,000,000 profiles, how fast", "times", 0.5, 0.8),
  less("size-front-page", "p50 of the front page, at the large size against 10,000", "times", 1.5, 1.2),
  less("size-article-page", "p50 of an article page, the same", "times", 1.5, 1.2),
  less("size-entity-page", "p50 of an entity page, the same", "times", 1.5, 1.2),
  less("hub", "entity page of the most mentioned profile against the median one", "times", 2, 1.3),
  less("front-page", "front page, CPU a request against the floor", "times", 2.2, 1.5),
  less("article-page", "article page, the same", "times", 2.5, 1.7),
  less("entity-page", "entity page, the same", "times", 2.5, 1.7),
  less("nested-paging", "nested paging (20 × 5 × 3), the same", "times", 2.5, 1.7),
  less("type-name", "{ __typename }, the same", "times", 4.5, 3),
  more("apollo-express", "front page, how much faster than Apollo, Express and DataLoader", "times", 3, 5),
  more("fastest-peer", "front page, how much faster than the fastest of the other peers", "times", 1, 1.3),
  less("fallback", "front page by graphql-js, CPU a request against the floor", "times", 5, 3.5),
  more("export", "export, items", "a CPU second", 10_000, 20_000),
  more("migrate", "migrate, items", "a CPU second", 10_000, 20_000),
  less("new-profile", "a new profile that no text has, at 100,000 articles or the large size", "CPU s", 1, 0.1),
  less("start", "start to the first answer, at the large size", "s", 1, 0.6),
  more("workers", "two workers on two cores against one", "times", 1.6, 1.8),
  less("memory-idle", "idle memory, at the large size", "MiB", 150, 110),
  less("memory-busy", "memory at 16 connections, at the large size", "MiB", 250, 180),
];

/** `aim`, `must`, or `no`: whether a value is as good. */
export function verdict({ must, aim, better }, value) {
  const reaches = (limit) => (better === "less" ? value <= limit : value >= limit);
  return reaches(aim) ? "aim" : reaches(must) ? "must" : "no";
}
