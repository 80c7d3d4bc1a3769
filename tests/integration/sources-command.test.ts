import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { claim } from "../../src/subscriptions/claims";
import { copyOf } from "../builders/filled-stores";
import { MediaSite, rssOf } from "../builders/media-site";
import { runCommand } from "../builders/run-command";

const folder = mkdtempSync(join(tmpdir(), "mediagraph-"));
const env = { STORE_URL: `sqlite:${join(folder, "store.db")}`, FETCH_PRIVATE_ADDRESSES: "1" };
const site = new MediaSite({});
const sources = (...args: string[]) => runCommand(["sources", ...args], { env });

beforeAll(async () => {
  copyOf("BARE_STORE", join(folder, "store.db"));
  await site.start();
  site.routes["/"] = '<!doctype html><link rel=alternate type="application/rss+xml" href="/feed"><p>Harbour Post</p>';
  site.routes["/feed"] = rssOf(site.at(""), ["/a", "/b"]);
});
afterAll(async () => {
  await site.stop();
  rmSync(folder, { recursive: true });
});

describe("mediagraph sources", () => {
  it("adds, lists, pulls and removes a source", async () => {
    const feed = site.at("/feed");
    expect((await sources("add", site.at("/"))).stdout).toBe(`added      ${feed} (found on ${site.at("/")})\n`);
    const pulled = await sources("pull");
    expect(pulled).toMatchObject({ code: 0, stderr: "" });
    expect(pulled.stdout).toMatch(/^read {7}http\S+\/feed: 3 accepted, 0 updated/u);
    expect(await sources("pull")).toMatchObject({
      code: 0,
      stdout: "",
      stderr: expect.stringContaining("No source is due"),
    });
    const again = JSON.parse((await sources("pull", site.at("/"), "--json")).stdout);
    expect(again).toMatchObject({ url: feed, outcome: "unchanged", accepted: 0, unchanged: 3, fault: null });
    const [listed] = JSON.parse((await sources("list", "--json")).stdout);
    expect(listed).toMatchObject({ url: feed, title: "Harbour Post", kind: "FEED", failures: 0, readsFullText: false });
    expect(listed.sourceId).toMatch(/^source_/u);
    expect((await sources("list")).stdout).toContain("1 source\n");
    expect((await sources("remove", feed)).stdout).toBe(`removed    ${feed}\n`);
    expect((await sources("list")).stdout).toBe("0 sources\n");
  });

  it("says since when another pull holds a source, and until when at most", async () => {
    const feed = site.at("/feed");
    await sources("add", feed);
    const store = await openSqlite(join(folder, "store.db"));
    const beganAt = new Date();
    const free = await claim(store, feed, beganAt.getTime());
    const held = `${feed}: not read, another pull holds it since ${beganAt.toISOString().slice(0, 19)}Z, until `;
    expect(await sources("pull")).toMatchObject({ code: 0, stdout: "", stderr: expect.stringContaining(held) });
    expect(await sources("pull", feed)).toMatchObject({
      stdout: expect.stringContaining("busy"),
      stderr: expect.stringContaining(held),
    });
    await free?.();
    await store.close();
    expect((await sources("pull")).stderr).toBe("");
    await sources("remove", feed);
  });

  it("adds each feed of a list of sources, once, without asking its server", async () => {
    const list = join(folder, "readers.opml");
    const feeds = ["https://harbour.example/feed", "https://mill.example/rss"];
    const outlines = [...feeds, feeds[0], "gopher://old.example"].map((feed) => `<outline text="F" xmlUrl="${feed}"/>`);
    writeFileSync(list, `<opml version="2.0"><body><outline text="News">${outlines.join("")}</outline></body></opml>`);
    const added = await sources("add", list);
    expect(added.stdout).toBe(`added      ${feeds[0]}\nadded      ${feeds[1]}\nunchanged  ${feeds[0]}\n`);
    expect(added).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("outline 1.4: expected the http(s) address"),
    });
    expect((await sources("list")).stdout).toContain("2 sources\n");
    for (const feed of feeds) await sources("remove", feed);
  });

  it("tries each source, also after one that cannot be added, and tells each", async () => {
    const [good, missing] = [site.at("/feed"), site.at("/missing")];
    const added = await sources("add", missing, "harbour.example", good);
    expect(added).toMatchObject({ code: 2, stdout: `added      ${good}\n` });
    expect(added.stderr).toMatch(
      /\/missing was not added: the server answered 404 Not Found\n"harbour\.example" is no address.*\n$/u,
    );
    const json = await sources("add", missing, good, "--json");
    expect(json.code).toBe(2);
    expect(JSON.parse(json.stdout)).toEqual([
      { outcome: "failed", url: missing, fault: expect.stringContaining("404 Not Found") },
      expect.objectContaining({ outcome: "unchanged", url: good }),
    ]);
    const pulled = await sources("pull", "https://unknown.example/feed", good);
    expect(pulled).toMatchObject({ code: 2, stderr: expect.stringContaining("There is no subscription to") });
    expect(pulled.stdout).toContain(`unchanged  ${good}`);
    await sources("remove", good);
  });

  it("hides passwords and tokens in what it shows, and finds a source by what it shows", async () => {
    const secret = site.at("/feed?token=letmein").replace("://", "://reader:opensesame@");
    const shown = secret.replace("opensesame", "***").replace("letmein", "***");
    const gone = secret.replace("/feed", "/gone");
    site.routes["/feed?token=letmein"] = site.routes["/feed"] as string;
    const runs = [
      await sources("add", secret, gone),
      await sources("list"),
      await sources("list", "--json"),
      await sources("pull", shown),
      await sources("pull", secret, gone, "--json"),
      await runCommand(["ingest", gone], { env }),
      await runCommand(["retry", "--list"], { env }),
      await runCommand(["retry", "--json"], { env }),
      await sources("remove", shown),
    ];
    const told = runs.map(({ stdout, stderr }) => stdout + stderr);
    for (const text of told) expect(text).not.toMatch(/opensesame|letmein/u);
    expect(told[0]).toContain(`added      ${shown}`);
    expect(told[3]).toContain(shown);
    expect(runs.at(-1)).toMatchObject({ code: 0, stdout: `removed    ${shown}\n` });
  });

  it("says of a file that is no list of sources what it may be", async () => {
    const file = join(folder, "article.txt");
    writeFileSync(file, "Ferries sail again\n\nThe ferry sails.\n");
    expect(await sources("add", file)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("article.txt is no list of sources"),
    });
  });

  it("says in one line what is wrong with an address", async () => {
    expect(await sources("add", "harbour.example")).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/no address/u),
    });
    const unknown = await sources("pull", "https://unknown.example/feed");
    expect(unknown).toMatchObject({ code: 2, stderr: expect.stringContaining("There is no subscription to") });
    expect((await sources("add", site.at("/nothing"))).stderr).toContain("404 Not Found");
  });

  it.each([
    ["a picture", Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\r", "latin1"), "is a PNG image, not text"],
    ["a JSON document of no format", '{"status":"ok"}', "is a JSON document"],
    ["a table of values", "year,rain\n2020,1.5\n2021,1.7\n", "is a table of values"],
    ["an empty answer", " \n", "is empty"],
    ["a single text", "The ferry sails again\n\nIt sails on Monday, said the harbour.\n", "is a single text"],
    ["a list of sources", '<opml version="2.0"><body><outline xmlUrl="https://a.example/f"/></body></opml>', "OPML"],
  ])("refuses %s, and says what to do instead", async (_what, body, name) => {
    site.routes["/other"] = (_, response) => response.end(body);
    const { code, stderr } = await sources("add", site.at("/other"));
    expect(code).toBe(2);
    expect(stderr).toContain(name);
    expect(stderr).toContain("`mediagraph ingest ADDRESS` reads any other document once");
    expect((await sources("list")).stdout).not.toContain("/other");
  });

  it("fails with code 2 where a source could not be read, and shows why in the list", async () => {
    await sources("add", site.at("/feed"));
    site.routes["/feed"] = (_, response) => response.writeHead(500).end();
    expect(await sources("pull")).toMatchObject({
      code: 2,
      stdout: expect.stringContaining("500 Internal Server Error"),
    });
    expect((await sources("list")).stdout).toContain("failed once, last: ");
  });
});
