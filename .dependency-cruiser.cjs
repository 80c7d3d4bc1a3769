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
      "^src/store/(page|change-log|kept-rejection|migration|store(-reader|-upkeep)?)\\.ts$",
      "^src/store/$1/",
    ]),
    only("linking", "^src/linking/", ["^src/domain/", "^src/linking/"]),
    only("ingest", "^src/ingest/", [
      "^src/domain/",
      "^src/linking/",
      "^src/ingest/",
      "^src/formats/(registry|format-reader|reading-limits)\\.ts$",
      "^src/formats/containers/",
      "^src/store/(store(-reader|-upkeep)?|migration)\\.ts$",
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
      "^src/store/(store(-reader|-upkeep)?|migration)\\.ts$",
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
      "^src/ingest/ingest-types\\.ts$",
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
