// Who may import whom. The table in ARCHITECTURE.md is this file in words.
const only = (name, from, allowed) => ({
  name,
  severity: "error",
  from: { path: from },
  to: { path: "^(src|schema|resolvers|playground|web|tests)/", pathNot: allowed },
});

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-tests-in-product",
      severity: "error",
      from: { path: "^(src|schema|resolvers|playground|web)/" },
      to: { path: "^tests/" },
    },
    only("domain-imports-nothing", "^src/domain/", ["^src/domain/"]),
    // What reads, searches and compares texts: each room imports those before it. A file of no room is for all of them.
    ...["folding", "languages", "spans", "words", "spellings", "names", "queries", "likeness"].map((room, at, rooms) =>
      only(`domain-text-${room}`, `^src/domain/text/${room}/`, [
        "^src/domain/(addresses|collections)/",
        room === "likeness" ? "^src/domain/[^/]+\\.ts$" : "^src/domain/rich-text\\.ts$",
        `^src/domain/text/((${rooms.slice(0, at + 1).join("|")})/|[^/]+\\.ts$)`,
      ]),
    ),
    only("domain-text-basics", "^src/domain/text/[^/]+\\.ts$", [
      "^src/domain/collections/",
      "^src/domain/text/[^/]+\\.ts$",
    ]),
    // They know no items.
    only("domain-collections", "^src/domain/collections/", ["^src/domain/collections/"]),
    only("domain-async", "^src/domain/async/", ["^src/domain/(async|collections)/"]),
    only("domain-errors", "^src/domain/errors/", ["^src/domain/errors/"]),
    only("domain-items", "^src/domain/[^/]+\\.ts$", [
      "^src/domain/[^/]+\\.ts$",
      "^src/domain/(addresses|collections|errors|identity|statements|text)/",
    ]),
    only("format-port", "^src/formats/(format-reader|reading-limits)\\.ts$", [
      "^src/domain/",
      "^src/formats/reading-limits\\.ts$",
    ]),
    only("a-format-knows-itself", "^src/formats/([^/]+)/", [
      "^src/domain/",
      "^src/formats/(format-reader|reading-limits)\\.ts$",
      "^src/formats/reading/",
      "^src/formats/$1/",
    ]),
    only("store-port", "^src/store/(store(-reader|-upkeep)?|migration)\\.ts$", [
      "^src/domain/",
      "^src/store/(store(-reader|-upkeep)?|migration)\\.ts$",
    ]),
    only("store-pages", "^src/store/(page|change-log|kept-rejection)\\.ts$", [
      "^src/domain/",
      "^src/store/store(-reader)?\\.ts$",
    ]),
    only("an-engine-knows-itself", "^src/store/(sqlite|mongo)/", [
      "^src/domain/",
      "^src/store/(page|change-log|kept-rejection|link-marks|migration|store(-reader|-upkeep)?)\\.ts$",
      "^src/store/$1/",
    ]),
    // What reads a store and what saves in it are apart.
    ...Object.entries({
      engine: "engine",
      records: "engine|records",
      queries: "engine|records|queries",
      saving: "engine|records|saving",
      form: "engine|records|saving|form",
    }).map(([room, below]) =>
      only(`an-engine-${room}`, `^src/store/(sqlite|mongo)/${room}/`, [
        "^src/domain/",
        "^src/store/[^/]+\\.ts$",
        `^src/store/$1/(${below})/`,
      ]),
    ),
    only("linking", "^src/linking/", ["^src/domain/", "^src/linking/"]),
    only("linking-words", "^src/linking/words/", ["^src/domain/", "^src/linking/words/"]),
    only("linking-profiles", "^src/linking/profiles/", ["^src/domain/", "^src/linking/(words|profiles)/"]),
    only("linking-evidence", "^src/linking/evidence/", ["^src/domain/", "^src/linking/(words|profiles|evidence)/"]),
    only("linking-lexicon", "^src/linking/lexicon/", [
      "^src/domain/",
      "^src/linking/(words|profiles|evidence|lexicon)/",
      "^src/linking/linker-version\\.ts$",
    ]),
    only("linking-names", "^src/linking/names/", [
      "^src/domain/",
      "^src/linking/(words|profiles|evidence|lexicon|names)/",
    ]),
    only("ingest", "^src/ingest/", [
      "^src/domain/",
      "^src/linking/",
      "^src/ingest/",
      "^src/formats/(registry|format-reader|reading-limits)\\.ts$",
      "^src/formats/containers/",
      "^src/store/(store(-reader|-upkeep)?|migration|link-marks)\\.ts$",
    ]),
    only("ingest-reading", "^src/ingest/reading/", [
      "^src/domain/",
      "^src/formats/",
      "^src/store/store\\.ts$",
      "^src/ingest/(reading/|ingest-types\\.ts$)",
    ]),
    // What was split off a profile is told by its identity keys.
    only("ingest-merging", "^src/ingest/merging/", [
      "^src/domain/",
      "^src/ingest/(merging/|reading/speaker\\.ts$|identity/identity-keys\\.ts$)",
    ]),
    only("ingest-identity", "^src/ingest/identity/", [
      "^src/domain/",
      "^src/formats/format-reader\\.ts$",
      "^src/store/store\\.ts$",
      "^src/ingest/((merging|identity)/|store-marks\\.ts$)",
    ]),
    only("ingest-saving", "^src/ingest/saving/", [
      "^src/domain/",
      "^src/linking/",
      "^src/store/(store(-reader)?|link-marks)\\.ts$",
      "^src/ingest/((merging|identity|saving)/|store-marks\\.ts$)",
    ]),
    only("ingest-correcting", "^src/ingest/correcting/", [
      "^src/domain/",
      "^src/linking/",
      "^src/store/store\\.ts$",
      "^src/ingest/((merging|identity|saving|correcting)/|reading/speaker\\.ts$)",
    ]),
    only("ingest-relinking", "^src/ingest/relinking/", [
      "^src/domain/",
      "^src/linking/",
      "^src/store/(store(-reader)?|migration|link-marks)\\.ts$",
      "^src/ingest/((merging|identity|saving|correcting|relinking)/|store-marks\\.ts$)",
    ]),
    only("ingest-removing", "^src/ingest/removing/", [
      "^src/domain/",
      "^src/formats/",
      "^src/linking/",
      "^src/store/(store(-reader)?|link-marks)\\.ts$",
      "^src/ingest/((reading|merging|identity|saving|relinking|removing)/|ingest-types\\.ts$)",
    ]),
    only("subscriptions", "^src/subscriptions/", [
      "^src/domain/",
      "^src/subscriptions/",
      "^src/fetching/",
      "^src/formats/(registry|format-reader|reading-limits)\\.ts$",
      "^src/formats/reading/",
      "^src/ingest/",
      "^src/store/(store(-reader|-upkeep)?|migration)\\.ts$",
    ]),
    only("upkeep", "^src/upkeep/", [
      "^src/domain/",
      "^src/linking/",
      "^src/ingest/",
      "^src/upkeep/",
      "^src/store/(store(-reader|-upkeep)?|migration|link-marks)\\.ts$",
    ]),
    only("evaluation", "^src/evaluation/", [
      "^src/domain/",
      "^src/linking/",
      "^src/ingest/",
      "^src/evaluation/",
      "^src/store/(store(-reader|-upkeep)?|migration)\\.ts$",
    ]),
    only("search", "^src/search/", ["^src/domain/", "^src/search/", "^src/store/store(-reader)?\\.ts$"]),
    only("loaders", "^src/loaders/", [
      "^src/domain/",
      "^src/loaders/",
      "^src/search/",
      "^src/store/(store(-reader|-upkeep)?|migration)\\.ts$",
    ]),
    only("fetching", "^src/fetching/", ["^src/domain/", "^src/fetching/"]),
    only("resolvers", "^resolvers/", [
      "^src/domain/",
      "^resolvers/",
      "^src/loaders/",
      "^src/ingest/(ingest-types|writing/writer)\\.ts$",
    ]),
    only("schema", "^schema/", ["^schema/", "^resolvers/", "^src/domain/"]),
    only("server", "^src/server/", [
      "^src/domain/",
      "^src/server/",
      "^schema/",
      "^resolvers/context\\.ts$",
      "^src/loaders/",
      "^src/ingest/",
      "^src/store/(store(-reader|-upkeep)?|migration)\\.ts$",
    ]),
    only("playground", "^playground/", ["^playground/"]),
    only("web", "^web/", ["^web/"]),
    {
      name: "a-page-knows-itself",
      severity: "error",
      from: { path: "^web/pages/([^/]+)/" },
      to: { path: "^web/pages/", pathNot: "^web/pages/$1/" },
    },
    {
      name: "no-playground-in-server",
      severity: "error",
      from: { path: "^(src|schema|resolvers)/" },
      to: { path: "^(playground|web)/" },
    },
    {
      name: "driver-sqlite",
      severity: "error",
      from: { pathNot: "^(src/store/sqlite|tests)/" },
      to: { path: "node_modules/@photostructure/sqlite" },
    },
    {
      name: "driver-mongo",
      severity: "error",
      from: { pathNot: "^(src/store/mongo|tests)/" },
      to: { path: "node_modules/(mongodb|bson)/" },
    },
    { name: "no-unresolved", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    skipAnalysisNotInRules: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^dist/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["require", "node", "import", "types", "default"],
    },
  },
};
