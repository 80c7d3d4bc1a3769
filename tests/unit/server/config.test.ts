import { describe, expect, it } from "@jest/globals";
import { BadSetting } from "../../../src/domain/errors";
import { readConfig, SETTINGS } from "../../../src/server/config";

describe("settings", () => {
  it("have defaults that serve the sample on this machine alone", () => {
    expect(readConfig({})).toEqual({
      port: 4000,
      host: "127.0.0.1",
      storeUrl: "sqlite:.mediagraph/store.db",
      loadSample: true,
      token: undefined,
      logLevel: "info",
    });
  });

  it("leave the sample out of a store that was named, unless asked for it", () => {
    expect(readConfig({ STORE_URL: "sqlite:mine.db" }).loadSample).toBe(false);
    expect(readConfig({ STORE_URL: "sqlite:mine.db", MEDIAGRAPH_SAMPLE: "1" }).loadSample).toBe(true);
    expect(readConfig({ MEDIAGRAPH_SAMPLE: "0" }).loadSample).toBe(false);
  });

  it("take an empty variable as unset", () => expect(readConfig({ PORT: "", STORE_URL: "" }).port).toBe(4000));

  it.each([
    [{ PORT: "eighty" }, "PORT", "65535"],
    [{ PORT: "65536" }, "PORT", "65536"],
    [{ STORE_URL: "postgres://localhost" }, "STORE_URL", "mongodb://"],
    [{ MEDIAGRAPH_SAMPLE: "yes" }, "MEDIAGRAPH_SAMPLE", "0 or 1"],
    [{ MEDIAGRAPH_TOKEN: "short" }, "MEDIAGRAPH_TOKEN", "16"],
    [{ LOG_LEVEL: "loud" }, "LOG_LEVEL", "warn"],
  ])("refuse %j and say what is allowed", (env, name, allowed) => {
    expect(() => readConfig(env)).toThrow(BadSetting);
    expect(() => readConfig(env)).toThrow(name);
    expect(() => readConfig(env)).toThrow(allowed);
  });

  it("name every wrong one at once", () => {
    expect(() => readConfig({ PORT: "x", LOG_LEVEL: "x" })).toThrow(/PORT[^]*LOG_LEVEL/);
  });

  it("never repeat a secret", () => {
    expect(() => readConfig({ STORE_URL: "mysql://root:hunter2@db" })).toThrow(expect.not.objectContaining({ message: expect.stringContaining("hunter2") }));
  });

  it("are all listed for --help", () => {
    expect(SETTINGS.map(({ name }) => name)).toEqual(["PORT", "HOST", "STORE_URL", "MEDIAGRAPH_SAMPLE", "MEDIAGRAPH_TOKEN", "LOG_LEVEL", "NODE_ENV"]);
  });
});
