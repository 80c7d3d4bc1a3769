import { transformAsync } from "@babel/core";
import { defineConfig } from "vite";

/** Babel replaces each graphql`…` by what the Relay compiler made of it. The other projects have none. */
const relay = {
  name: "relay",
  enforce: "pre",
  async transform(code, id) {
    if (!/\.tsx?$/.test(id) || !code.includes("graphql`")) return undefined;
    const options = { language: "typescript", eagerEsModules: true, artifactDirectory: undefined };
    return transformAsync(code, {
      filename: id,
      configFile: false,
      babelrc: false,
      sourceMaps: true,
      parserOpts: { plugins: ["typescript", "jsx"] },
      plugins: [["relay", options]],
    });
  },
};

export default defineConfig({ plugins: [relay], build: { emptyOutDir: true } });
