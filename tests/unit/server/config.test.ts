import { describe, expect, it } from "@jest/globals";
import { USUAL_LOG } from "../../../src/domain/change";
import { BadSetting } from "../../../src/domain/errors/errors";
import { INPUT_LIMITS } from "../../../src/ingest/ingest-types";
import { FETCH_LIMITS } from "../../../src/server/fetch-limits";
import { readConfig, SETTINGS } from "../../../src/server/config";

describe("settings", () => {
  it("have defaults that serve the sample on this machine alone", () => {
    expect(readConfig({})).toEqual({
      limits: INPUT_LIMITS,
      fetching: FETCH_LIMITS,
      port: 4000,
      host: "127.0.0.1",
      storeUrl: "sqlite:.mediagraph/store.db",
      loadSample: true,
      fetchesPrivateAddresses: false,
      token: undefined,
      origins: [],
      compiles: true,
      showsMetrics: true,
      stopDelayMs: 0,
      changeLog: USUAL_LOG,
      live: { most: 1000, perConnection: 20 },
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
    [{ STORE_URL: "/data/news.db" }, "STORE_URL", "For a file, write sqlite:/data/news.db."],
    [{ MEDIAGRAPH_SAMPLE: "yes" }, "MEDIAGRAPH_SAMPLE", "0 or 1"],
    [{ MEDIAGRAPH_TOKEN: "short" }, "MEDIAGRAPH_TOKEN", "16"],
    [{ LOG_LEVEL: "loud" }, "LOG_LEVEL", "warn"],
    [{ METRICS: "no" }, "METRICS", "0 or 1"],
    [{ COMPILE_OPERATIONS: "yes" }, "COMPILE_OPERATIONS", "0 or 1"],
    [{ STOP_DELAY: "301" }, "STOP_DELAY", "300"],
    [{ STOP_DELAY: "1.5" }, "STOP_DELAY", "whole seconds"],
    [{ CHANGES_DAYS: "0" }, "CHANGES_DAYS", "whole days from 1"],
    [{ CHANGES_DAYS: "3651" }, "CHANGES_DAYS", "3650"],
    [{ LIVE_SUBSCRIPTIONS: "many" }, "LIVE_SUBSCRIPTIONS", "from 0 (none)"],
    [{ LIVE_PER_CONNECTION: "0" }, "LIVE_PER_CONNECTION", "from 1 to 1000000"],
    [{ CORS_ORIGINS: "app.example" }, "CORS_ORIGINS", "https://app.example"],
    [{ CORS_ORIGINS: "https://app.example/path" }, "CORS_ORIGINS", "host and port alone"],
    [{ CORS_ORIGINS: "https://app.example,*" }, "CORS_ORIGINS", "* or origins"],
  ])("refuse %j and say what is allowed", (env, name, allowed) => {
    expect(() => readConfig(env)).toThrow(BadSetting);
    expect(() => readConfig(env)).toThrow(name);
    expect(() => readConfig(env)).toThrow(allowed);
  });

  it("read origins with commas and spaces, or all", () => {
    expect(readConfig({ CORS_ORIGINS: "https://app.example, http://localhost:5173" }).origins).toEqual([
      "https://app.example",
      "http://localhost:5173",
    ]);
    expect(readConfig({ CORS_ORIGINS: "*" }).origins).toBe("*");
  });

  it("name every wrong one at once", () => {
    expect(() => readConfig({ PORT: "x", LOG_LEVEL: "x" })).toThrow(/PORT[^]*LOG_LEVEL/);
  });

  it("never repeat a secret", () => {
    expect(() => readConfig({ STORE_URL: "mysql://root:hunter2@db" })).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining("hunter2") }),
    );
  });

  it("are all listed for --help", () => {
    expect(SETTINGS.map(({ name }) => name)).toEqual([
      "PORT",
      "HOST",
      "STORE_URL",
      "MEDIAGRAPH_SAMPLE",
      "MEDIAGRAPH_TOKEN",
      "FETCH_PRIVATE_ADDRESSES",
      "CORS_ORIGINS",
      "COMPILE_OPERATIONS",
      "METRICS",
      "STOP_DELAY",
      "CHANGES_DAYS",
      "LIVE_SUBSCRIPTIONS",
      "LIVE_PER_CONNECTION",
      "UNPACK_RATIO",
      "UNPACK_BYTES",
      "UNPACK_DOCUMENTS",
      "UNPACK_DEPTH",
      "READ_ITEMS",
      "READ_TEXT_BYTES",
      "READ_TEXT_LINES",
      "READ_MARKDOWN_BYTES",
      "READ_PAGE_BYTES",
      "READ_EMAIL_BYTES",
      "READ_EMAIL_DEPTH",
      "READ_DOCX_BYTES",
      "READ_DOCX_PARTS",
      "READ_FRONT_MATTER",
      "READ_FRONT_MATTER_ALIASES",
      "READ_VALUE_BYTES",
      "READ_WHOLE_BYTES",
      "READ_JSON_DEPTH",
      "READ_SCHEMA_DEPTH",
      "READ_SCHEMA_OBJECTS",
      "READ_SCHEMA_MENDED",
      "READ_ROW_BYTES",
      "READ_XML_DEPTH",
      "READ_XML_TOKEN",
      "READ_XML_RECORD",
      "READ_XML_ELEMENTS",
      "FETCH_BYTES",
      "FETCH_STALL_SECONDS",
      "FETCH_MINUTES",
      "SOURCE_BYTES",
      "SOURCE_SECONDS",
      "LOG_LEVEL",
      "NODE_ENV",
    ]);
  });
});
