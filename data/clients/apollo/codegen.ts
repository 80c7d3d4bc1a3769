import type { CodegenConfig } from "@graphql-codegen/cli";

const config: CodegenConfig = {
  schema: "src/graph/schema.graphql",
  documents: ["src/**/*.{ts,tsx}", "!src/graph/gql/**"],
  // A new project has no operation yet.
  ignoreNoDocuments: true,
  generates: {
    "src/graph/gql/": {
      preset: "client",
      presetConfig: {
        fragmentMasking: { unmaskFunctionName: "readFragment" },
      },
      config: {
        scalars: __SCALARS__,
        strictScalars: true,
        useTypeImports: true,
        enumsAsTypes: true,
      },
    },
  },
};

export default config;
