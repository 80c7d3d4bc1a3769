import { expect, it } from "@jest/globals";
import { telegram } from "../../../src/formats/telegram/telegram-reader";
import { inOneChunk } from "../../../src/formats/reading/decoding/decode-text";

const message = (name: string, text: string): string =>
  `<div class="message default clearfix"><div class="body"><div class="pull_right date details" title="02.03.2024 09:10:00 UTC+01:00">09:10</div><div class="from_name">${name}</div><div class="text">${text}</div></div></div>`;
const page = (title: string, ...messages: readonly string[]): string =>
  `<!DOCTYPE html><html><body><div class="page_wrap"><div class="page_header"><div class="text bold">${title}</div></div><div class="page_body chat_page"><div class="history">${messages.join("")}</div></div></div></body></html>`;

async function outcomesOf(text: string): Promise<string[]> {
  const found: string[] = [];
  for await (const read of telegram.read(inOneChunk(Buffer.from(text)), { name: "messages.html" }))
    found.push(read.outcome === "skipped" ? read.kind : read.outcome);
  return found;
}

it("the HTML export of a channel and of a group is read", async () => {
  expect(await outcomesOf(page("Quay", message("Quay", "One."), message("Quay", "Two.")))).toEqual(["item", "item"]);
  expect(await outcomesOf(page("Quay friends", message("Ada", "One."), message("Ben", "Two.")))).toEqual([
    "item",
    "item",
  ]);
});

it("the HTML export of what two people wrote to each other is skipped", async () => {
  expect(await outcomesOf(page("Ada", message("Ada", "One."), message("Ben", "Two.")))).toEqual([
    "private conversation",
  ]);
});
