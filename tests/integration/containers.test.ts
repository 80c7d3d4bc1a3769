import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { SETTINGS } from "../../src/server/config";
import { startServer } from "./running-server";

const ROOT = join(__dirname, "../..");
const dockerfile = read("Dockerfile");
const compose = read("docker-compose.yml");
const runtime = dockerfile.slice(dockerfile.lastIndexOf("\nFROM "));

function read(name: string): string {
  return readFileSync(join(ROOT, name), "utf8");
}

/** The first group of the pattern in a text that has to have it. */
function found(pattern: RegExp, text: string): string {
  const group = pattern.exec(text)?.[1];
  if (group === undefined) throw new Error(`${pattern.source} is not in:\n${text}`);
  return group;
}

/** The lines of a service, up to the next key of the same depth. */
function service(name: string): string {
  return found(new RegExp(`^  ${name}:\n((?:(?:    .*)?\n)+)`, "m"), compose);
}

async function exitCodeOf(command: readonly string[], env: Record<string, string>): Promise<unknown> {
  const [program = "", ...args] = command;
  const [code] = (await once(
    spawn(program === "node" ? process.execPath : program, args, { env }),
    "exit",
  )) as unknown[];
  return code;
}

describe("the Dockerfile", () => {
  it("copies only what exists and what .dockerignore lets through", () => {
    const allowed = [...read(".dockerignore").matchAll(/^!(.+)$/gm)].map(([, name = ""]) => name);
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)]
      .flatMap(([, names = ""]) => names.split(" "))
      .filter((name) => name !== ".");
    expect(copied).toEqual(expect.arrayContaining(["package.json", "bin", "data"]));
    expect(copied.filter((name) => !allowed.includes(name))).toEqual([]);
    expect(allowed.filter((name) => !existsSync(join(ROOT, name)))).toEqual([]);
  });

  it("ships no development package, and runs as a user other than root", () => {
    expect(dockerfile).toMatch(/AS dependencies[^]*npm ci --omit=dev/);
    expect(runtime).toMatch(/^COPY --from=dependencies \S*node_modules/m);
    expect(Number(found(/^USER (\d+)/m, runtime))).toBeGreaterThan(0);
    expect(runtime).not.toMatch(/^RUN npm/m);
  });

  it("runs on a Node that package.json allows", () => {
    const floor = found(/"node": ">=(\d+)/, read("package.json"));
    expect(Number(found(/^ARG NODE=(\d+)/m, dockerfile))).toBeGreaterThanOrEqual(Number(floor));
  });

  it("sets only settings that there are", () => {
    const names = [...found(/^ENV (.+)$/m, runtime).matchAll(/(\w+)=/g)].map(([, name]) => name);
    expect(names).toEqual(expect.arrayContaining(["STORE_URL"]));
    expect(names.filter((name) => !SETTINGS.some((setting) => setting.name === name))).toEqual([]);
  });

  it("has a health check that tells a ready server from none, without a Node of its own", async () => {
    const command = JSON.parse(found(/HEALTHCHECK[^[]*CMD (\[.+\])$/m, runtime)) as string[];
    const server = await startServer();
    const env = { PATH: process.env["PATH"] ?? "", PORT: new URL(server.url).port };
    expect(command[0]).not.toBe("node");
    expect(await exitCodeOf(command, env)).toBe(0);
    server.store.ping = () => Promise.reject(new Error("The store is away."));
    expect(await exitCodeOf(command, env)).toBe(1);
    await server.stop();
    expect(await exitCodeOf(command, env)).toBe(1);
  });
});

describe("docker-compose.yml", () => {
  it("opens no port beyond this machine, and none of MongoDB's", () => {
    const ports = [...compose.matchAll(/^ {6}- "(.+:\d+)"$/gm)].map(([, port = ""]) => port);
    expect(ports).toHaveLength(1);
    expect(ports[0]).toMatch(/^127\.0\.0\.1:/);
    expect(service("mongo")).not.toContain("ports:");
  });

  it("starts the server on a read-only file system without privileges, once MongoDB is healthy", () => {
    const server = service("mediagraph");
    for (const line of [
      "read_only: true",
      "cap_drop: [ALL]",
      "tmpfs: [/tmp]",
      "no-new-privileges:true",
      "condition: service_healthy",
    ])
      expect(server).toContain(line);
  });

  it("names one replica set everywhere, and the host that the server asks for", () => {
    const set = found(/--replSet, (\w+)/, service("mongo"));
    expect(found(/_id: "(\w+)"/, service("mongo"))).toBe(set);
    const url = new URL(found(/STORE_URL: (\S+)/, service("mediagraph")));
    expect(url.searchParams.get("replicaSet")).toBe(set);
    expect(found(/host: "([^"]+)"/, service("mongo"))).toBe(url.host);
    expect(url.hostname).toBe("mongo");
  });

  it("leaves the sample to whoever starts it, with a way to get data in without it", () => {
    expect(service("mediagraph")).toContain("MEDIAGRAPH_SAMPLE: ${MEDIAGRAPH_SAMPLE:-1}");
    const page = read("docs/containers.md");
    for (const words of [
      "without the sample",
      "MEDIAGRAPH_SAMPLE=0",
      "-e MEDIAGRAPH_SAMPLE=1",
      "ingest - < article.txt",
    ])
      expect(page).toContain(words);
  });

  it("sets only settings that there are", () => {
    const names = [...found(/environment:\n((?: {6}.*\n)+)/, service("mediagraph")).matchAll(/^ +(\w+):/gm)].map(
      ([, name]) => name,
    );
    expect(names.length).toBeGreaterThan(1);
    expect(names.filter((name) => !SETTINGS.some((setting) => setting.name === name))).toEqual([]);
  });
});
