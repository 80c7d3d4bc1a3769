import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { runCommand } from "../builders/run-command";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "mediagraph-strict-"));
});

afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

const strict = (...args: string[]) => runCommand(["check", "--strict", ...args]);

describe("check --strict", () => {
  it("finds nothing in a document as its schema wants it, and needs no store", async () => {
    const file = fileOf("sound.json", {
      uri: "urn:a:1",
      versionCreated: "2024-03-05T08:00:00Z",
      headlines: [{ value: "A" }],
    });
    expect(await strict(file)).toEqual({ code: 0, stdout: "1 document: no faults\n", stderr: "" });
  });

  it("names the document, the place, the standard with its version, what was expected and what came", async () => {
    const file = fileOf("list.json", [
      { uri: "urn:a:1", pubStatus: "usable" },
      { uri: "urn:a:2", pubStatus: "gone" },
    ]);
    const { code, stdout } = await strict(file);
    expect(code).toBe(2);
    expect(stdout).toBe(
      `${file}, line 1, [1]: ninjs 3.2: pubStatus: expected one of usable, withheld, canceled, got "gone"\n1 document: 1 fault\n`,
    );
  });

  it.each([
    [
      "a member that the standard does not have",
      { uri: "urn:a:1", headline: "A", mood: "glad" },
      "mood: no such field here",
    ],
    [
      "an item without its name",
      { headline: "A", body_text: "B", versioncreated: "2024" },
      "uri: expected a string, got nothing",
    ],
    [
      "a text that is an object",
      { uri: "urn:a:1", headline: "A", body_text: {} },
      "body_text: expected a string, got an object",
    ],
    [
      "two forms of rights",
      { uri: "urn:a:1", headline: "A", rightsinfo: { linkedrights: "urn:r", encodedrights: "{}" } },
      "rightsinfo: expected linked rights or encoded rights, and not both",
    ],
    [
      "a fault in an associated item",
      { uri: "urn:a:1", associations: [{ name: "a", uri: "urn:b", headlines: [{ role: "main" }] }] },
      "associations[0].headlines[0].value: expected a string, got nothing",
    ],
    [
      "a place that is no GeoJSON",
      { uri: "urn:a:1", pubStatus: "usable", places: [{ name: "A", geoJSON: { coordinates: [1, 2] } }] },
      "places[0].geoJSON",
    ],
  ])("reports %s", async (_, document, fault) => {
    const { code, stdout } = await strict(fileOf("fault.json", document));
    expect(stdout).toContain(fault);
    expect(code).toBe(2);
  });

  it("checks against the version that the document states, where it has that family's members", async () => {
    const item = { uri: "urn:a:1", headline: "A", ednote: "Call the desk." };
    const stating = (version: string) => fileOf("stating.json", { ...item, $standard: { name: "ninjs", version } });
    expect((await strict(stating("1.5"))).stdout).toBe("1 document: no faults\n");
    expect((await strict(fileOf("3.json", { uri: "urn:a:1", edNote: "A", standard: { version: "1.2" } }))).code).toBe(
      0,
    );
  });

  it("checks against the version that --standard names, and says which there are", async () => {
    const file = fileOf("component.json", { uri: "urn:a:1", type: "component", headline: "A" });
    expect((await strict(file)).code).toBe(0);
    expect((await strict(file, "--standard", "1.1")).stdout).toContain("ninjs 1.1: type: expected one of");
    expect((await strict(file, "--standard", "9.9")).stdout).toContain(
      "there is no ninjs 9.9; the versions are 1.0, 1.1",
    );
  });

  it("wants absolute addresses and times with a zone only of documents that state a version with such a rule", async () => {
    const item = { uri: "item-7", headline: "A", versioncreated: "last week" };
    expect((await strict(fileOf("early.json", item))).code).toBe(0);
    const late = fileOf("late.json", { ...item, $standard: { name: "ninjs", version: "1.5" } });
    expect((await strict(late)).stdout).toContain("uri: expected an absolute URI");
  });

  it("reports what is no JSON, what no format takes, and a file that is not there", async () => {
    expect((await strict(fileOf("cut.json", '{"uri": "urn:a:1", "headline": "A",'), "--format", "ninjs")).code).toBe(2);
    expect((await strict(fileOf("empty.json", "{}"))).stdout).toContain("is a JSON document");
    expect((await strict(join(folder, "none.json"))).stdout).toContain("cannot be opened");
  });

  it("reports a document that nests deeper than any real one", async () => {
    const deep = `${'[{"name":"a","uri":"urn:b","associations":'.repeat(40)}[]${"}]".repeat(40)}`;
    const file = fileOf("deep.json", `{"uri": "urn:a:1", "headlines": [], "associations": ${deep}}`);
    expect((await strict("--format", "ninjs", file)).stdout).toContain("nested deeper than 64 levels");
  });

  it("tells of a format without a schema what reading rejects", async () => {
    const file = fileOf("own.json", { type: "Article", headline: "A", mood: "glad" });
    expect((await strict(file)).stdout).toContain("mediagraph: mood: no such field here");
  });

  it("prints all faults as JSON", async () => {
    const file = fileOf("json.json", { uri: 7, headline: "A", body_text: "B", slugline: "C" });
    expect(JSON.parse((await strict("--json", file)).stdout)).toMatchObject({
      faults: [{ file, standard: "ninjs 1.7" }],
    });
  });
});
