import { once } from "node:events";
import { createServer, type Server, type ServerResponse } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { Fetcher, mayMove } from "../../src/fetching/fetcher";
import { isPublicAddress } from "../../src/fetching/public-addresses";
import { copyOf } from "../builders/filled-stores";
import { runCommand } from "../builders/run-command";

const signal = new AbortController().signal;
/** As if 127.0.0.1 alone were the public internet. */
const fetcher = new Fetcher({ allows: (address) => address === "127.0.0.1" });

async function textOf(address: string, by: Fetcher = fetcher): Promise<string> {
  const { body } = await by.get(address, { signal });
  let text = "";
  for await (const chunk of body) text += Buffer.from(chunk).toString();
  return text;
}

const BOMB = Buffer.alloc(64 * 1_048_576);
const ROUTES: Readonly<Record<string, (response: ServerResponse) => unknown>> = {
  "/": (response) => response.end("the harbour"),
  "/elsewhere": (response) => response.writeHead(302, { location: "http://127.0.0.2:1/secret" }).end(),
  "/file": (response) => response.writeHead(302, { location: "file:///etc/passwd" }).end(),
  "/round": (response) => response.writeHead(307, { location: "/round" }).end("again ".repeat(100_000)),
  "/moved": (response) => response.writeHead(301, { location: "/" }).end("moved"),
  "/gzip": (response) => response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync("packed")),
  "/br": (response) => response.writeHead(200, { "content-encoding": "br" }).end(brotliCompressSync("packed")),
  "/odd": (response) => response.writeHead(200, { "content-encoding": "lzma" }).end("packed"),
  "/gzip-bomb": (response) => response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(BOMB)),
  "/br-bomb": (response) =>
    response
      .writeHead(200, { "content-encoding": "br" })
      .end(brotliCompressSync(BOMB, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })),
  "/cut": (response) =>
    response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync("x".repeat(1000)).subarray(0, -12)),
};

let server: Server;
let port: number;
beforeAll(async () => {
  server = createServer(({ url = "" }, response) => void ROUTES[url]?.(response)).listen(0);
  await once(server, "listening");
  const address = server.address();
  port = typeof address === "object" ? (address?.port ?? 0) : 0;
});
afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await once(server, "close");
});

it.each([
  ["https://a.example/feed", "https://b.example/feed", true],
  ["http://a.example/feed", "https://a.example/feed", true],
  ["https://a.example/feed", "http://a.example/feed", false],
  ["https://a.example/feed", "https://192.168.0.7/feed", false],
  ["https://a.example/feed", "https://localhost/feed", false],
  ["http://127.0.0.1:1/feed", "http://127.0.0.1:2/feed", true],
])("an address may move for good from %s to %s: %s", (from, to, may) => {
  expect(mayMove(new URL(from), new URL(to))).toBe(may);
});

describe("addresses that are not of the public internet", () => {
  it.each([
    ...["127.0.0.1", "127.9.9.9", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0"],
    ...["255.255.255.255", "224.0.0.1", "192.0.2.1", "198.18.0.1", "240.0.0.1"],
    ...["::1", "::", "fe80::1", "fc00::1", "fd12::1", "ff02::1", "2001:db8::1"],
    ...["::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001::1"],
  ])("are told: %s", (address) => expect(isPublicAddress(address)).toBe(false));

  it.each(["8.8.8.8", "93.184.216.34", "2606:2800:220:1::1", "::ffff:8.8.8.8"])(
    "are not taken for such: %s",
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  it.each(["http://127.0.0.2", "http://[::1]", "http://2130706434", "http://0x7f.2", "http://[::ffff:127.0.0.2]"])(
    "are refused however they are written: %s",
    async (address) => {
      await expect(textOf(`${address}:${port}/`)).rejects.toThrow("FETCH_PRIVATE_ADDRESSES=1");
    },
  );

  it("are refused where a name leads to them", async () => {
    const nowhere = new Fetcher({ allows: () => false });
    await expect(textOf(`http://localhost:${port}/`, nowhere)).rejects.toThrow(
      "localhost is an address of this machine",
    );
    await expect(textOf(`http://localhost:${port}/`)).resolves.toBe("the harbour");
  });

  it("are refused where a redirect leads to them", async () => {
    await expect(textOf(`http://127.0.0.1:${port}/elsewhere`)).rejects.toThrow(
      "127.0.0.2 is an address of this machine",
    );
  });

  it("are refused by mediagraph ingest, which says the way out", async () => {
    const { code, stdout } = await runCommand(["ingest", `http://127.0.0.1:${port}/`], {
      env: { STORE_URL: `sqlite:${copyOf("BARE_STORE")}` },
    });
    expect([code, stdout]).toEqual([2, expect.stringContaining("Set FETCH_PRIVATE_ADDRESSES=1 to allow them")]);
  });
});

describe("what is fetched", () => {
  it("may be moved, and says where it is now", async () => {
    const { url, status } = await fetcher.get(`http://127.0.0.1:${port}/moved`, { signal });
    expect([url, status]).toEqual([`http://127.0.0.1:${port}/`, 200]);
  });

  it("is never a file", async () => {
    await expect(textOf(`http://127.0.0.1:${port}/file`)).rejects.toThrow("file: addresses are not read");
    await expect(textOf("ftp://127.0.0.1/")).rejects.toThrow("ftp: addresses are not read");
  });

  it("is given up where redirects do not end", async () => {
    await expect(textOf(`http://127.0.0.1:${port}/round`)).rejects.toThrow("redirects more than 10 times");
  });

  it.each(["/gzip", "/br"])("is unpacked: %s", async (path) => {
    expect(await textOf(`http://127.0.0.1:${port}${path}`)).toBe("packed");
  });

  it.each(["/gzip-bomb", "/br-bomb"])(
    "is not unpacked to its end where it was made to fill a memory: %s",
    async (path) => {
      await expect(textOf(`http://127.0.0.1:${port}${path}`)).rejects.toThrow("packed more than 200 to 1");
    },
  );

  it("is refused in an encoding that was not asked for, and where it is cut", async () => {
    await expect(textOf(`http://127.0.0.1:${port}/odd`)).rejects.toThrow("packed as lzma, which was not asked for");
    await expect(textOf(`http://127.0.0.1:${port}/cut`)).rejects.toThrow("unexpected end of file");
  });
});
