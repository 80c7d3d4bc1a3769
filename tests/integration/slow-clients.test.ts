import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { startServer, type RunningServer } from "./running-server";

const JSON_TYPE = "application/json";

describe("a client that does not go on", () => {
  let impatient: RunningServer;
  /** Waits for requests as long as a busy machine may take to send them, and not for a reader. */
  let patient: RunningServer;
  beforeAll(async () => {
    impatient = await startServer({ times: { headersMs: 100, requestMs: 200, checkMs: 50 } });
    patient = await startServer({ logLevel: "info", times: { checkMs: 50, readWithinMs: 200 } });
  });
  afterAll(() => Promise.all([impatient.stop(), patient.stop()]));

  async function connection({ url }: RunningServer): Promise<Socket> {
    const socket = connect(Number(new URL(url).port), "127.0.0.1").on("error", () => undefined);
    await once(socket, "connect");
    return socket;
  }

  it.each([
    ["in its headers", "POST /graphql HTTP/1.1\r\nhost: x\r\n"],
    [
      "in its body",
      `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: ${JSON_TYPE}\r\ncontent-length: 1000000\r\n\r\n{"query":`,
    ],
  ])("is told so %s, and is not waited for", async (_where, begun) => {
    const socket = await connection(impatient);
    socket.write(begun);
    let told = "";
    socket.on("data", (part) => (told += String(part)));
    await once(socket, "close");
    expect(told).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
    expect(told).toMatch(/connection: close/i);
    expect(JSON.parse(told.split("\r\n\r\n")[1] ?? "")).toEqual({
      errors: [{ message: expect.stringContaining("30 s"), extensions: { code: "BAD_REQUEST" } }],
    });
  });

  it("and reads nothing of long answers is cut off", async () => {
    const many = 12;
    const query = `{ articles(first: 100) { nodes { ${"k".repeat(200_000)}: id } } }`;
    const body = JSON.stringify({ query });
    const request = `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: ${JSON_TYPE}\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
    const socket = await connection(patient);
    socket.pause();
    // More than the system itself keeps for a reader.
    socket.write(request.repeat(many));
    // The line of a request is written when it is over, in whatever way.
    const isCut = () => patient.log.some(({ operation, isCutOff }) => operation === null && isCutOff === true);
    while (!isCut()) await new Promise((resolve) => setTimeout(resolve, 20));
    let [read, length] = [0, Number.NaN];
    socket.on("data", (part: Buffer) => {
      if (read === 0) length = Number(/content-length: (\d+)/i.exec(part.toString("latin1"))?.[1]);
      read += part.length;
    });
    // To be reset is to be cut off too: Node 24 tells it as an error.
    socket.on("error", () => undefined);
    await new Promise((end) => socket.resume().once("close", end));
    expect(length).toBeGreaterThan(5_000_000);
    expect(read).toBeLessThan(many * length);
  });
});
