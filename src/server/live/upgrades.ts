import { STATUS_CODES, type IncomingMessage, type Server } from "node:http";
import type { Duplex } from "node:stream";
import type { Origins } from "../http/cross-origin";
import { DATA_HEADERS } from "../http/security-headers";

export const PATH = "/graphql";

/** Whether a request asks for a WebSocket. Some clients ask each server for HTTP/2 (`Upgrade: h2c`) instead. */
export const wantsWebSocket = ({ headers }: IncomingMessage): boolean => headers.upgrade?.toLowerCase() === "websocket";

/**
 * Whether a WebSocket comes from a program, from a page of this server, or from a page of an allowed origin. Browsers
 * ask nobody before a page opens a WebSocket to another origin, and always name the origin of the page.
 */
export function mayOpen({ headers }: IncomingMessage, origins: Origins): boolean {
  const { origin, host } = headers;
  if (origin === undefined || origins === "*" || origins.includes(origin)) return true;
  return headers["sec-fetch-site"] === "same-origin" || (URL.canParse(origin) && new URL(origin).host === host);
}

export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers a request whose upgrade is refused, and ends the connection. */
export function refuseUpgrade(socket: Duplex, { status, code, message, headers = {} }: Refusal): void {
  const body = JSON.stringify({ errors: [{ message, extensions: { code } }] });
  const all = {
    ...DATA_HEADERS,
    "content-type": "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(body),
    connection: "close",
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  const text = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}\r\n${lines.join("")}\r\n${body}`;
  // Its client need not end its side too.
  socket.end(text, () => socket.destroy());
}

/**
 * Lets the server answer a request as if it had asked for no upgrade, as HTTP has it for an upgrade that a server does
 * not know. Node hands every upgrade to the listener, so the request is put back into its socket without that header.
 */
export function answerWithoutUpgrade(server: Server, request: IncomingMessage, socket: Duplex, head: Buffer): void {
  const { method = "", url = "", httpVersion, rawHeaders } = request;
  const lines = [`${method} ${url} HTTP/${httpVersion}`];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] ?? "";
    if (!/^(upgrade|http2-settings)$/i.test(name)) lines.push(`${name}: ${rawHeaders[at + 1] ?? ""}`);
  }
  // Node reads headers as Latin-1.
  socket.unshift(Buffer.concat([Buffer.from(`${lines.join("\r\n")}\r\n\r\n`, "latin1"), head]));
  server.emit("connection", socket);
}
